package org.aftercare.triage.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Where on the body something is: the body part in its segment, or else the one spoken of last, or else the one named right after. */
final class Whereabouts {
    private static final int SENTENCES_BACK = 2;
    private static final int NOWHERE = -1;

    private final Hits hits;
    private final Pieces pieces;
    private final Row all;
    private final int[] last;
    private final int[] next;

    Whereabouts(Hits hits, Pieces pieces, Meanings meanings) {
        this.hits = hits;
        this.pieces = pieces;
        this.all = new Row(hits.ofAny(meanings.bodyParts()).stream()
                .sorted(Comparator.comparing(Hit::start))
                .toList());
        this.last = new int[pieces.size() + 1];
        this.next = new int[pieces.size() + 1];
        Arrays.fill(last, NOWHERE);
        Arrays.fill(next, NOWHERE);
        all.hits().forEach(hit -> last[pieces.of(hit) + 1] = pieces.of(hit));
        all.hits().forEach(hit -> next[pieces.of(hit)] = pieces.of(hit));
        for (int i = 0; i < pieces.size(); i++) {
            last[i + 1] = Math.max(last[i], last[i + 1]);
        }
        for (int i = pieces.size() - 1; i >= 0; i--) {
            next[i] = next[i] == NOWHERE ? next[i + 1] : next[i];
        }
    }

    Optional<Hit> of(String bodyPart, Hit main) {
        var row = new Row(hits.of(bodyPart));
        var within = row.firstFrom(main.start()).filter(hit -> hit.isWithin(main));
        if (within.isPresent()) {
            return within;
        }
        int where = segmentFor(main);
        return where == NOWHERE ? Optional.empty() : nearest(row, main, where);
    }

    private Optional<Hit> nearest(Row row, Hit main, int where) {
        var segment = pieces.get(where);
        return row.nearest(main.start(), segment.start(), segment.end(), hit -> !hit.isWithin(main));
    }

    private int segmentFor(Hit main) {
        int own = pieces.of(main);
        var segment = pieces.get(own);
        boolean hasOther = all.nearest(main.start(), segment.start(), segment.end(), hit -> !hit.touches(main))
                .isPresent();
        return hasOther ? own : spokenOf(own);
    }

    private int spokenOf(int own) {
        int before = last[own];
        if (before != NOWHERE && pieces.get(own).sentence() - pieces.get(before).sentence() <= SENTENCES_BACK) {
            return before;
        }
        int after = next[own + 1];
        return after != NOWHERE && pieces.reaches(own, after) ? after : NOWHERE;
    }
}
