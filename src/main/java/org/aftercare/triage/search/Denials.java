package org.aftercare.triage.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.search.Segment.Join;
import org.aftercare.triage.text.Cue;

/** How far words that deny reach. */
final class Denials {
    /** How many words that belong to no symptom end what was denied. */
    private static final int FOREIGN_THAT_PARTS = 3;

    private static final String LIST = Cue.DENIES_LIST.id();

    private final Said said;
    private final Hits hits;
    private final Pieces pieces;
    private final Row takingBack;
    private final List<Hit> byStart;

    /** How many of them begin before a place. */
    private final int[] begun;

    /** How many foreign words stand before a place. */
    private final int[] foreign;

    /** Segments that neither begin with an or nor go on to one. */
    private final BitSet parting = new BitSet();

    Denials(Said said, Hits hits, Pieces pieces, Meanings meanings) {
        this.said = said;
        this.hits = hits;
        this.pieces = pieces;
        this.foreign = foreign(said, hits, meanings.spoken());
        this.byStart = Stream.concat(hits.of(LIST).stream(), hits.of(Cue.DENIES.id()).stream())
                .filter(cue -> cue.end() == said.size() || !said.isBreakBefore(cue.end()))
                .sorted(Comparator.comparing(Hit::start))
                .toList();
        this.takingBack = new Row(hits.of(Cue.TAKES_BACK.id()));
        this.begun = begun(said, byStart);
        boolean isBeforeOr = false;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            boolean isOr = pieces.get(i).before() == Join.OR;
            parting.set(i, !isOr && !isBeforeOr);
            isBeforeOr = pieces.get(i).reachesBack() && (isOr || isBeforeOr);
        }
    }

    private static int[] begun(Said said, List<Hit> byStart) {
        var begun = new int[said.size() + 1];
        byStart.forEach(cue -> begun[cue.start() + 1]++);
        Arrays.parallelPrefix(begun, Integer::sum);
        return begun;
    }

    private static int[] foreign(Said said, Hits hits, Set<String> spoken) {
        var belonging = new BitSet();
        hits.all().filter(hit -> spoken.contains(hit.phrase())).forEach(hit -> belonging.set(hit.start(), hit.end()));
        var foreign = new int[said.size() + 1];
        for (int place = 0; place < said.size(); place++) {
            foreign[place + 1] = foreign[place] + (belonging.get(place) ? 0 : 1);
        }
        return foreign;
    }

    /** Whether a mention is denied, and by what: by what follows it right away, or by the nearest words before it that are clear. */
    Reading of(Mention mention) {
        var behind = behind(mention);
        if (behind.isPresent()) {
            return Reading.of(Presence.ABSENT, behind.get());
        }
        var reading = Reading.of(Presence.PRESENT);
        int last = begun[mention.main().start()] - 1;
        for (int i = last; i >= 0 && reading.presence() != Presence.ABSENT && !isTooFar(byStart.get(i), mention); i--) {
            var denied = denied(mention, byStart.get(i));
            reading = denied == Presence.PRESENT ? reading : Reading.of(denied, byStart.get(i));
        }
        return reading;
    }

    private Optional<Hit> behind(Mention mention) {
        int end = mention.end();
        if (end == said.size() || (said.isSentenceBefore(end) && !said.isQuestionBefore(end))) {
            return Optional.empty();
        }
        return hits.startingAt(end).stream()
                .filter(cue -> cue.phrase().equals(Cue.DENIES_BEFORE.id()) && said.isBreakBefore(cue.end()))
                .findFirst();
    }

    /** No word before this one denies the mention either. */
    private boolean isTooFar(Hit cue, Mention mention) {
        return cue.end() <= mention.start()
                && (foreignBetween(cue, mention) > FOREIGN_THAT_PARTS
                        || !pieces.isOneStatement(pieces.of(cue), pieces.at(mention.start())));
    }

    private Presence denied(Mention mention, Hit cue) {
        int from = pieces.of(cue);
        int to = pieces.at(anchor(cue, mention));
        boolean isOther = from != to && !mention.meaning().isThere();
        int allowed = cue.phrase().equals(LIST) ? 1 : 0;
        int between = foreignBetween(cue, mention);
        if (isOther || !pieces.isOneStatement(from, to) || between >= FOREIGN_THAT_PARTS + allowed) {
            return Presence.PRESENT;
        }
        boolean isAbsent = between <= allowed && isClear(from, to, cue, mention) && !isTakenBack(cue, mention);
        return isAbsent ? Presence.ABSENT : Presence.UNKNOWN;
    }

    /** What says that a symptom is not there is denied only right before it: else it would be taken to be there. */
    private static int anchor(Hit cue, Mention mention) {
        return cue.start() < mention.start() && mention.meaning().isThere()
                ? mention.start()
                : mention.main().start();
    }

    private int foreignBetween(Hit cue, Mention mention) {
        return Math.max(0, foreign[anchor(cue, mention)] - foreign[cue.end()]);
    }

    private boolean isTakenBack(Hit cue, Mention mention) {
        int segment = pieces.of(cue);
        return takingBack
                        .firstFrom(pieces.get(segment).start())
                        .filter(back -> back.start() <= cue.start() && pieces.of(back) == segment)
                        .isPresent()
                || takingBack
                        .firstFrom(mention.end())
                        .filter(back -> pieces.isOneStatement(pieces.at(mention.start()), pieces.of(back)))
                        .isPresent();
    }

    /** What a list denies goes on to a segment that does not say by itself both what there is and where. */
    private boolean isClear(int from, int to, Hit cue, Mention mention) {
        int first = parting.nextSetBit(from + 1);
        if (first < 0 || first > to) {
            return true;
        }
        return cue.phrase().equals(LIST)
                && mention.bodyParts().stream()
                        .map(pieces::of)
                        .noneMatch(whole -> from < whole && whole <= to && parting.get(whole));
    }
}
