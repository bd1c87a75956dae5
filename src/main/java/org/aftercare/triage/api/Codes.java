package org.aftercare.triage.api;

import java.util.List;

/** The form of catalogue codes on the wire. */
final class Codes {
    static final String PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";
    static final int MAX_LENGTH = 64;

    private Codes() {}

    /** What to suggest for a code that is not known: the nearest, or all when none is near and they are few. */
    static List<String> nearestOrAll(List<String> nearest, List<String> all) {
        return nearest.isEmpty() && all.size() <= 10 ? all : nearest;
    }
}
