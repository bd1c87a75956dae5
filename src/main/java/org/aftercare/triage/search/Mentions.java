package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.search.Segment.Join;

/** Finds what speaks of symptoms: the parts of a phrase in one segment, and its body part there or said before. */
final class Mentions {
    private final Said said;
    private final Hits hits;
    private final Pieces pieces;
    private final Whereabouts whereabouts;

    Mentions(Said said, Hits hits, Pieces pieces, Meanings meanings) {
        this.said = said;
        this.hits = hits;
        this.pieces = pieces;
        this.whereabouts = new Whereabouts(hits, pieces, meanings);
    }

    /** Every mention, without those that another one says more exactly; in the order of their places. */
    List<Mention> of(List<Meaning> meanings) {
        var found = new ArrayList<Mention>();
        for (var meaning : meanings) {
            hits.of(meaning.main()).forEach(main -> mention(meaning, main).ifPresent(found::add));
        }
        return new Exactness(found, said.fillers())
                .most().stream()
                        .sorted(Comparator.comparing(Mention::start)
                                .thenComparing(Mention::end)
                                .thenComparing(
                                        each -> each.meaning().symptom().code().value()))
                        .toList();
    }

    private Optional<Mention> mention(Meaning meaning, Hit main) {
        var own = new ArrayList<>(List.of(main));
        for (var part : meaning.parts().subList(0, meaning.parts().size() - 1)) {
            beside(main, part).ifPresent(own::add);
        }
        var bodyParts = new ArrayList<Hit>();
        for (var part : meaning.bodyParts()) {
            whereabouts.of(part, main).ifPresent(bodyParts::add);
        }
        boolean isWhole = own.size() == meaning.parts().size()
                && bodyParts.size() == meaning.bodyParts().size();
        return isWhole ? Optional.of(new Mention(meaning, main, own, bodyParts)) : Optional.empty();
    }

    /** The nearest in the segment, or in the one before that is joined to it by an and or an or. */
    private Optional<Hit> beside(Hit main, String part) {
        int own = pieces.of(main);
        var segment = pieces.get(own);
        boolean reachesBack = segment.reachesBack() && (segment.before() == Join.AND || segment.before() == Join.OR);
        int from = pieces.get(reachesBack ? own - 1 : own).start();
        return new Row(hits.of(part)).nearest(main.start(), from, segment.end(), hit -> !hit.touches(main));
    }
}
