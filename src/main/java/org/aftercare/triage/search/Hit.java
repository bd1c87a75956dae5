package org.aftercare.triage.search;

/**
 * A phrase that stands in what was said, by the places of its words.
 *
 * @param end exclusive
 */
record Hit(String phrase, int start, int end) {
    boolean isWithin(Hit other) {
        return other.start <= start && end <= other.end;
    }

    boolean isLongerThan(Hit other) {
        return end - start > other.end - other.start;
    }

    boolean touches(Hit other) {
        return start < other.end && other.start < end;
    }
}
