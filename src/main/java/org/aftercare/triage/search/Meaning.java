package org.aftercare.triage.search;

import java.util.List;
import java.util.Objects;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase of the guidance says of a symptom.
 *
 * @param bodyParts the groups of which one must have been said before or beside it
 * @param parts the phrases that must stand beside each other, in any order
 * @param severity the severity that it tells, or none when it tells whether the symptom is there
 */
record Meaning(
        Symptom symptom,
        boolean isThere,
        List<String> bodyParts,
        List<String> parts,
        @Nullable Severity severity) {
    Meaning {
        bodyParts = List.copyOf(bodyParts);
        parts = List.copyOf(parts);
    }

    /** The phrase of which each place gives a mention of its own. */
    String main() {
        return parts.get(parts.size() - 1);
    }

    /** Whether the shorter of two phrases counts beside the longer. */
    boolean standsBeside(Meaning other) {
        return (!isThere && !other.isThere) || saysTheSameAs(other);
    }

    private boolean saysTheSameAs(Meaning other) {
        return symptom.equals(other.symptom) && isThere == other.isThere && Objects.equals(severity, other.severity);
    }
}
