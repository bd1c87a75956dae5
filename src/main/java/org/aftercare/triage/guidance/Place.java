package org.aftercare.triage.guidance;

import java.util.Comparator;

/** Where something stands in the guidance; line and column count from 1. */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> IN_READING_ORDER =
            Comparator.comparing(Place::file).thenComparing(Place::line).thenComparing(Place::column);

    static Place startOf(String file) {
        return new Place(file, 1, 1);
    }

    @Override
    public int compareTo(Place other) {
        return IN_READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
