package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.search.Segment.Join;

/** Finds what speaks of symptoms: the parts of a phrase in one segment, and its body part there or said before. */
final class Mentions {
    private final Hits hits;
    private final List<Segment> segments;
    private final BitSet fillers = new BitSet();
    private final TreeMap<Integer, Integer> byStart = new TreeMap<>();
    private final List<List<Hit>> bodyPartsBySegment = new ArrayList<>();

    Mentions(Said said, Hits hits, List<Segment> segments, Meanings meanings) {
        this.hits = hits;
        IntStream.range(0, said.size()).filter(said::isFiller).forEach(fillers::set);
        this.segments = segments;
        var bodyParts = hits.ofAny(meanings.bodyParts());
        for (int i = 0; i < segments.size(); i++) {
            byStart.put(segments.get(i).start(), i);
            bodyPartsBySegment.add(new ArrayList<>());
        }
        bodyParts.forEach(hit -> bodyPartsBySegment.get(segmentOf(hit)).add(hit));
    }

    int segmentOf(Hit hit) {
        return byStart.floorEntry(hit.start()).getValue();
    }

    /** Every mention, without those that another one says more exactly; in the order of their places. */
    List<Mention> of(List<Meaning> meanings) {
        var found = new ArrayList<Mention>();
        for (var meaning : meanings) {
            hits.of(meaning.main()).forEach(main -> mention(meaning, main).ifPresent(found::add));
        }
        return exact(found).stream()
                .sorted(Comparator.comparing(Mention::start)
                        .thenComparing(Mention::end)
                        .thenComparing(each -> each.meaning().symptom().code().value()))
                .toList();
    }

    private Optional<Mention> mention(Meaning meaning, Hit main) {
        int segment = segmentOf(main);
        var own = new ArrayList<>(List.of(main));
        for (var part : meaning.parts().subList(0, meaning.parts().size() - 1)) {
            var nearest = nearest(hits.of(part), main, segment);
            if (nearest.isEmpty()) {
                return Optional.empty();
            }
            own.add(nearest.get());
        }
        var bodyParts = new ArrayList<Hit>();
        for (var part : meaning.bodyParts()) {
            var where = bodyPart(part, main, segment);
            if (where.isEmpty()) {
                return Optional.empty();
            }
            bodyParts.add(where.get());
        }
        return Optional.of(new Mention(meaning, main, own, bodyParts));
    }

    private Optional<Hit> nearest(List<Hit> candidates, Hit main, int segment) {
        return candidates.stream()
                .filter(hit -> isNear(segmentOf(hit), segment) && !hit.touches(main))
                .min(Comparator.comparing(hit -> Math.abs(hit.start() - main.start())));
    }

    private boolean isNear(int of, int segment) {
        return of == segment
                || (of == segment - 1
                        && segments.get(segment).reachesBack()
                        && segments.get(segment).before() == Join.AND);
    }

    /** In the segment, unless that has no body part at all: then the one spoken of last, or else the one named right after. */
    private Optional<Hit> bodyPart(String part, Hit main, int segment) {
        var within = hits.of(part).stream().filter(hit -> hit.isWithin(main)).findFirst();
        if (within.isPresent()) {
            return within;
        }
        int where = segment;
        if (hasNone(segment, main)) {
            where = spokenOf(segment);
        }
        if (where < 0) {
            return Optional.empty();
        }
        return bodyPartsBySegment.get(where).stream()
                .filter(hit -> hit.phrase().equals(part) && !hit.isWithin(main))
                .min(Comparator.comparing(hit -> Math.abs(hit.start() - main.start())));
    }

    private boolean hasNone(int segment, Hit main) {
        return bodyPartsBySegment.get(segment).stream().allMatch(hit -> hit.touches(main));
    }

    private int spokenOf(int segment) {
        for (int i = segment - 1;
                i >= 0 && segments.get(segment).sentence() - segments.get(i).sentence() <= 2;
                i--) {
            if (!bodyPartsBySegment.get(i).isEmpty()) {
                return i;
            }
        }
        for (int i = segment + 1;
                i < segments.size() && !segments.get(i).before().isEnd();
                i++) {
            if (!bodyPartsBySegment.get(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private List<Mention> exact(List<Mention> found) {
        Map<Integer, List<Mention>> byPlace = new HashMap<>();
        for (var mention : found) {
            mention.places().stream()
                    .forEach(place -> byPlace.computeIfAbsent(place, none -> new ArrayList<>())
                            .add(mention));
        }
        return found.stream()
                .filter(mention -> others(byPlace, mention).noneMatch(other -> saysMore(other, mention)))
                .toList();
    }

    private Stream<Mention> others(Map<Integer, List<Mention>> byPlace, Mention mention) {
        var telling = mention.places();
        telling.andNot(fillers);
        return telling.isEmpty() ? Stream.of() : byPlace.getOrDefault(telling.nextSetBit(0), List.of()).stream();
    }

    private boolean saysMore(Mention other, Mention mention) {
        if (mention.meaning().standsBeside(other.meaning())) {
            return false;
        }
        BitSet places = other.places();
        places.andNot(fillers);
        int size = places.cardinality();
        var mine = mention.places();
        mine.andNot(fillers);
        places.and(mine);
        return places.equals(mine) && size > mine.cardinality();
    }
}
