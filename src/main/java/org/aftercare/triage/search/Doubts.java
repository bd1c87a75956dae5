package org.aftercare.triage.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aftercare.triage.text.Cue;

/** How far words reach that doubt. */
final class Doubts {
    private final Said said;
    private final Pieces pieces;
    private final Map<Integer, Hit> firstByTurn = new HashMap<>();
    private final Row doubtingBefore;

    Doubts(Said said, Hits hits, Pieces pieces) {
        this.said = said;
        this.pieces = pieces;
        this.doubtingBefore = new Row(hits.of(Cue.DOUBTS_BEFORE.id()));
        hits.of(Cue.DOUBTS.id()).forEach(cue -> firstByTurn.putIfAbsent(pieces.turn(pieces.of(cue)), cue));
    }

    /** The words that doubt a mention: all that follow them until a turn, or one that stands right behind it. */
    Optional<Hit> about(Mention mention) {
        int at = pieces.at(mention.start());
        return Optional.ofNullable(firstByTurn.get(pieces.turn(at)))
                .filter(cue -> cue.start() <= mention.start())
                .or(() -> doubtingBefore.firstFrom(mention.end()).filter(cue -> reachesOrAnswers(at, pieces.of(cue))));
    }

    private boolean reachesOrAnswers(int from, int to) {
        return pieces.reaches(from, to)
                || (to == from + 1 && said.isQuestionBefore(pieces.get(to).start()));
    }
}
