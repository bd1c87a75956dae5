package org.aftercare.triage.search;

import java.util.List;

/** What some hits cover, to tell of another in one step whether it is a part of one of them. */
final class Cover {
    /** Where those that begin at a place have ended, at the furthest. */
    private final int[] fromHere;

    /** Where those that begin before a place have ended, at the furthest. */
    private final int[] fromBefore;

    Cover(int size, List<Hit> hits) {
        this.fromHere = new int[size + 1];
        this.fromBefore = new int[size + 1];
        for (var hit : hits) {
            fromHere[hit.start()] = Math.max(fromHere[hit.start()], hit.end());
        }
        for (int place = 1; place <= size; place++) {
            fromBefore[place] = Math.max(fromBefore[place - 1], fromHere[place - 1]);
        }
    }

    boolean isPartOf(Hit hit) {
        return fromHere[hit.start()] >= hit.end() || fromBefore[hit.start()] >= hit.end();
    }

    boolean isPartOfLonger(Hit hit) {
        return fromHere[hit.start()] > hit.end() || fromBefore[hit.start()] >= hit.end();
    }

    /** Whether one of them has a word of the hit and goes on behind it. */
    boolean goesOnBehind(Hit hit) {
        return fromBefore[hit.end()] > hit.end();
    }
}
