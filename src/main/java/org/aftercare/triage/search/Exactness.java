package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells which mentions another one says more exactly, because it rests on the same words and on more. */
final class Exactness {
    private final List<Weighed> all;
    private final Map<Integer, List<Weighed>> byPlace = new HashMap<>();

    /** A mention and the places of its words that tell something. */
    private record Weighed(Mention mention, BitSet telling, int size) {
        static Weighed of(Mention mention, BitSet fillers) {
            var telling = mention.places();
            telling.andNot(fillers);
            return new Weighed(mention, telling, telling.cardinality());
        }

        boolean saysMoreThan(Weighed other) {
            return size > other.size
                    && holds(other.telling)
                    && !other.mention.meaning().standsBeside(mention.meaning());
        }

        private boolean holds(BitSet places) {
            var missing = (BitSet) places.clone();
            missing.andNot(telling);
            return missing.isEmpty();
        }
    }

    Exactness(List<Mention> mentions, BitSet fillers) {
        this.all =
                mentions.stream().map(mention -> Weighed.of(mention, fillers)).toList();
        for (var each : all) {
            each.telling().stream()
                    .forEach(place -> byPlace.computeIfAbsent(place, none -> new ArrayList<>())
                            .add(each));
        }
    }

    /** Those that no other says more exactly. */
    List<Mention> most() {
        return all.stream()
                .filter(each -> atItsRarestPlace(each).stream().noneMatch(other -> other.saysMoreThan(each)))
                .map(Weighed::mention)
                .toList();
    }

    /** Whatever rests on all its words is there; a body part that is said once is shared by all that is said of it. */
    private List<Weighed> atItsRarestPlace(Weighed mention) {
        return mention.telling().stream()
                .mapToObj(byPlace::get)
                .reduce((one, other) -> one.size() <= other.size() ? one : other)
                .orElse(List.of());
    }
}
