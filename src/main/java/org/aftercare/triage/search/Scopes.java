package org.aftercare.triage.search;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.text.Cue;

/** Tells how each mention is meant. Where it is not clear whether something is denied, it is doubted. */
final class Scopes {
    private final Pieces pieces;
    private final Doubts doubts;
    private final Denials denials;
    private final BitSet notNow = new BitSet();
    private final Map<Integer, Hit> firstWarnedOf = new HashMap<>();

    /** Segments as they were cut, and what was found in them. */
    Scopes(Said said, Hits hits, Pieces pieces, Meanings meanings) {
        this.pieces = pieces;
        this.doubts = new Doubts(said, hits, pieces);
        this.denials = new Denials(said, hits, pieces, meanings);
        hits.of(Cue.NOT_NOW.id()).forEach(cue -> notNow.set(pieces.statement(pieces.of(cue))));
        hits.of(Cue.WARNED_OF.id()).forEach(cue -> firstWarnedOf.putIfAbsent(pieces.turn(pieces.of(cue)), cue));
    }

    /** Whether it is told of somebody else, of another time or as a warning. */
    boolean isElsewhere(Mention mention) {
        int at = pieces.at(mention.start());
        var warned = firstWarnedOf.get(pieces.turn(at));
        return notNow.get(pieces.statement(at)) || (warned != null && warned.start() <= mention.start());
    }

    /** What is said of the symptom. */
    Reading reading(Mention mention) {
        var reading = doubts.about(mention)
                .map(cue -> Reading.of(Presence.UNKNOWN, cue))
                .orElseGet(() -> denials.of(mention));
        return mention.meaning().isThere() ? reading : reading.turned();
    }
}
