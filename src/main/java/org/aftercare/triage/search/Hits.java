package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The phrases that stand in what was said, by name and by place. */
final class Hits {
    private final List<List<Hit>> byStart = new ArrayList<>();
    private final Map<String, List<Hit>> byPhrase = new HashMap<>();

    Hits(int size) {
        for (int i = 0; i <= size; i++) {
            byStart.add(new ArrayList<>());
        }
    }

    /** Those of one phrase come in the order of their places. */
    void add(Hit hit) {
        byStart.get(hit.start()).add(hit);
        byPhrase.computeIfAbsent(hit.phrase(), none -> new ArrayList<>()).add(hit);
    }

    List<Hit> startingAt(int place) {
        return byStart.get(place);
    }

    /** The hits of one phrase, in the order of their places. */
    List<Hit> of(String phrase) {
        return byPhrase.getOrDefault(phrase, List.of());
    }

    List<Hit> ofAny(Collection<String> phrases) {
        return phrases.stream().flatMap(phrase -> of(phrase).stream()).toList();
    }

    Stream<Hit> all() {
        return byStart.stream().flatMap(List::stream);
    }

    void removeIf(Predicate<Hit> isNotMeant) {
        byStart.forEach(hits -> hits.removeIf(isNotMeant));
        byPhrase.values().forEach(hits -> hits.removeIf(isNotMeant));
    }
}
