package org.aftercare.triage.guidance;

import java.util.Comparator;

/** One thing wrong with the guidance, where, and what would be right. */
public record Issue(Place place, String message) implements Comparable<Issue> {
    @Override
    public int compareTo(Issue other) {
        return Comparator.comparing(Issue::place).thenComparing(Issue::message).compare(this, other);
    }

    @Override
    public String toString() {
        return place + ": " + message;
    }
}
