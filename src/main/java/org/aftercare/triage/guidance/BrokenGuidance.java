package org.aftercare.triage.guidance;

import java.util.List;
import java.util.stream.Collectors;

/** The guidance cannot be used; carries every issue, in the order of files and lines. */
public final class BrokenGuidance extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // an unmodifiable list of records, never serialised
    private final List<Issue> issues;

    BrokenGuidance(List<Issue> issues) {
        super(issues.stream().map(Issue::toString).collect(Collectors.joining("\n")));
        this.issues = List.copyOf(issues);
    }

    public List<Issue> issues() {
        return issues;
    }
}
