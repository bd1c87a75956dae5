package org.aftercare.triage.search;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.search.Segment.Join;
import org.aftercare.triage.text.Cue;

/** How far words that deny, doubt or tell of others reach. Where it is not clear whether something is denied, it is doubted. */
final class Scopes {
    private static final int FOREIGN_THAT_PARTS = 3;

    private final Said said;
    private final Hits hits;
    private final List<Segment> segments;
    private final TreeMap<Integer, Integer> byStart = new TreeMap<>();
    private final BitSet spoken = new BitSet();

    /** Segments as they were cut, and what was found in them. */
    Scopes(Said said, Hits hits, List<Segment> segments, List<Mention> mentions, Meanings meanings) {
        this.said = said;
        this.hits = hits;
        this.segments = segments;
        for (int i = 0; i < segments.size(); i++) {
            byStart.put(segments.get(i).start(), i);
        }
        mentions.forEach(mention -> mention.own().forEach(this::isSpoken));
        hits.ofAny(meanings.bodyParts()).forEach(this::isSpoken);
        hits.ofAny(meanings.telling()).forEach(this::isSpoken);
        for (var cue : List.of(Cue.BRIDGE, Cue.AND, Cue.OR, Cue.FILLER)) {
            hits.of(cue.id()).forEach(this::isSpoken);
        }
    }

    private void isSpoken(Hit hit) {
        spoken.set(hit.start(), hit.end());
    }

    private int segmentAt(int place) {
        return byStart.floorEntry(place).getValue();
    }

    /** Whether it is told of somebody else, of another time or as a warning. */
    boolean isElsewhere(Mention mention) {
        int at = segmentAt(mention.start());
        return cues(Cue.NOT_NOW).anyMatch(cue -> isOneStatement(segmentAt(cue.start()), at))
                || cues(Cue.WARNED_OF)
                        .anyMatch(cue -> cue.start() <= mention.start() && reaches(segmentAt(cue.start()), at));
    }

    private boolean isOneStatement(int one, int other) {
        int last = Math.max(one, other);
        for (int i = Math.min(one, other) + 1; i <= last; i++) {
            if (!segments.get(i).reachesBack()) {
                return false;
            }
        }
        return true;
    }

    /** Whether neither a sentence ends nor a turn comes between. */
    private boolean reaches(int from, int to) {
        for (int i = from + 1; i <= to; i++) {
            if (segments.get(i).before().isEnd()) {
                return false;
            }
        }
        return from <= to;
    }

    /** How a mention is meant, and the words that say so. */
    record Reading(Presence presence, List<Hit> because) {
        static Reading of(Presence presence, Hit... because) {
            return new Reading(presence, List.of(because));
        }

        /** For a phrase that says that the symptom is not there. */
        Reading turned() {
            return switch (presence) {
                case PRESENT -> new Reading(Presence.ABSENT, because);
                case ABSENT -> new Reading(Presence.PRESENT, because);
                case UNKNOWN -> this;
            };
        }
    }

    /** What is said of the symptom. */
    Reading reading(Mention mention) {
        var reading =
                doubted(mention).map(cue -> Reading.of(Presence.UNKNOWN, cue)).orElseGet(() -> denied(mention));
        return mention.meaning().isThere() ? reading : reading.turned();
    }

    private Optional<Hit> doubted(Mention mention) {
        int at = segmentAt(mention.start());
        return cues(Cue.DOUBTS)
                .filter(cue -> cue.start() <= mention.start() && reaches(segmentAt(cue.start()), at))
                .findFirst()
                .or(() -> cues(Cue.DOUBTS_BEFORE)
                        .filter(cue -> mention.end() <= cue.start() && reachesOrAnswers(at, segmentAt(cue.start())))
                        .findFirst());
    }

    private boolean reachesOrAnswers(int from, int to) {
        return reaches(from, to)
                || (to == from + 1 && said.isQuestionBefore(segments.get(to).start()));
    }

    private Reading denied(Mention mention) {
        var behind = deniedBehind(mention);
        if (behind.isPresent()) {
            return Reading.of(Presence.ABSENT, behind.get());
        }
        var reading = Reading.of(Presence.PRESENT);
        for (var cue : denying()) {
            if (cue.end() <= mention.main().start() && !isAnswerAlone(cue) && reading.presence() != Presence.ABSENT) {
                var denied = denied(mention, cue, cue.phrase().equals(Cue.DENIES_LIST.id()));
                reading = denied == Presence.PRESENT ? reading : Reading.of(denied, cue);
            }
        }
        return reading;
    }

    private List<Hit> denying() {
        return Stream.concat(cues(Cue.DENIES_LIST), cues(Cue.DENIES)).toList();
    }

    private boolean isAnswerAlone(Hit cue) {
        return cue.end() < said.size() && (said.isCommaBefore(cue.end()) || said.isSentenceBefore(cue.end()));
    }

    private Optional<Hit> deniedBehind(Mention mention) {
        int end = mention.end();
        return cues(Cue.DENIES_BEFORE)
                .filter(cue -> cue.start() == end && (!said.isSentenceBefore(end) || said.isQuestionBefore(end)))
                .filter(cue ->
                        cue.end() == said.size() || said.isSentenceBefore(cue.end()) || said.isCommaBefore(cue.end()))
                .findFirst();
    }

    private Presence denied(Mention mention, Hit cue, boolean isList) {
        int from = segmentAt(cue.start());
        int anchor =
                cue.end() <= mention.start() ? mention.start() : mention.main().start();
        int to = segmentAt(anchor);
        if (from != to && !mention.meaning().isThere()) {
            return Presence.PRESENT;
        }
        int foreign = foreign(cue.end(), anchor);
        boolean isClear = true;
        for (int i = from + 1; i <= to; i++) {
            var segment = segments.get(i);
            if (!segment.reachesBack()) {
                return Presence.PRESENT;
            }
            isClear &= segment.before() == Join.OR || isBeforeOr(i) || (isList && !isWhole(segment, mention));
        }
        int allowed = isList ? 1 : 0;
        if (foreign >= FOREIGN_THAT_PARTS + allowed) {
            return Presence.PRESENT;
        }
        return isClear && foreign <= allowed ? Presence.ABSENT : Presence.UNKNOWN;
    }

    /** Whether a list goes on to an or. */
    private boolean isBeforeOr(int segment) {
        for (int i = segment + 1; i < segments.size() && segments.get(i).reachesBack(); i++) {
            if (segments.get(i).before() == Join.OR) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says by itself both what there is and where, in this order or the other. */
    private static boolean isWhole(Segment segment, Mention mention) {
        return mention.bodyParts().stream().anyMatch(segment::holds);
    }

    private int foreign(int from, int to) {
        int foreign = 0;
        for (int i = from; i < to; i++) {
            foreign += spoken.get(i) ? 0 : 1;
        }
        return foreign;
    }

    private Stream<Hit> cues(Cue cue) {
        return hits.of(cue.id()).stream();
    }
}
