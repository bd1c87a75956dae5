package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A place of what was said that speaks of a symptom.
 *
 * @param main what it is placed by
 * @param own every phrase it rests on that stands beside that
 * @param bodyParts where on the body it is, perhaps said before
 */
record Mention(Meaning meaning, Hit main, List<Hit> own, List<Hit> bodyParts) {
    Mention {
        own = List.copyOf(own);
        bodyParts = List.copyOf(bodyParts);
    }

    int start() {
        int start = main.start();
        for (var hit : own) {
            start = Math.min(start, hit.start());
        }
        return start;
    }

    int end() {
        int end = main.end();
        for (var hit : own) {
            end = Math.max(end, hit.end());
        }
        return end;
    }

    /** The places of all words it rests on. */
    BitSet places() {
        var places = new BitSet();
        all().forEach(hit -> places.set(hit.start(), hit.end()));
        return places;
    }

    List<Hit> all() {
        var all = new ArrayList<>(own);
        all.addAll(bodyParts);
        return all;
    }
}
