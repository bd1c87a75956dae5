package org.aftercare.triage.search;

/**
 * A piece of what was said that says one thing, by the places of its words.
 *
 * @param end exclusive
 * @param startsAnew whether it makes a statement of its own, which what was denied before does not reach
 */
record Segment(int start, int end, Join before, boolean startsAnew, int sentence) {
    /** How a segment is joined to the one before it. */
    enum Join {
        SENTENCE,
        TURN,
        COMMA,
        AND,
        OR;

        boolean isEnd() {
            return this == SENTENCE || this == TURN;
        }
    }

    boolean holds(Hit hit) {
        return start <= hit.start() && hit.start() < end;
    }

    boolean reachesBack() {
        return !before.isEnd() && !startsAnew;
    }

    Segment until(Segment last) {
        return new Segment(start, last.end, before, startsAnew, sentence);
    }
}
