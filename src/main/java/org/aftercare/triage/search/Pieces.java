package org.aftercare.triage.search;

import java.util.Arrays;
import java.util.List;

/** All segments of what was said, in their order, and how far what is said in one of them reaches. */
final class Pieces {
    private final List<Segment> all;
    private final int[] byPlace;
    private final int[] turns;
    private final int[] statements;

    Pieces(List<Segment> all) {
        this.all = List.copyOf(all);
        this.byPlace = new int[all.isEmpty() ? 0 : all.get(all.size() - 1).end()];
        this.turns = new int[all.size()];
        this.statements = new int[all.size()];
        for (int i = 0; i < all.size(); i++) {
            var segment = all.get(i);
            Arrays.fill(byPlace, segment.start(), segment.end(), i);
            turns[i] = (i == 0 ? 0 : turns[i - 1]) + (segment.before().isEnd() ? 1 : 0);
            statements[i] = (i == 0 ? 0 : statements[i - 1]) + (segment.reachesBack() ? 0 : 1);
        }
    }

    int size() {
        return all.size();
    }

    Segment get(int number) {
        return all.get(number);
    }

    /** The number of the segment that has this place. */
    int at(int place) {
        return byPlace[place];
    }

    int of(Hit hit) {
        return at(hit.start());
    }

    int turn(int number) {
        return turns[number];
    }

    int statement(int number) {
        return statements[number];
    }

    /** Whether neither a sentence ends nor a turn comes between. */
    boolean reaches(int from, int to) {
        return from <= to && turns[from] == turns[to];
    }

    /** Whether no new statement begins between. */
    boolean isOneStatement(int one, int other) {
        return statements[one] == statements[other];
    }
}
