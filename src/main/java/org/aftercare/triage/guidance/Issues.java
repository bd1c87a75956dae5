package org.aftercare.triage.guidance;

import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong, so that an editor of the guidance sees everything at once. */
final class Issues {
    private final TreeSet<Issue> found = new TreeSet<>();

    void add(Place place, String message) {
        found.add(new Issue(place, message));
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new BrokenGuidance(List.copyOf(found));
        }
    }
}
