package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases that stand in what was said, by name and by place. */
final class Hits {
    private final List<List<Hit>> byStart = new ArrayList<>();
    private final Map<String, List<Hit>> byPhrase = new HashMap<>();

    Hits(int size) {
        for (int i = 0; i <= size; i++) {
            byStart.add(new ArrayList<>());
        }
    }

    void add(Hit hit) {
        if (!byStart.get(hit.start()).contains(hit)) {
            byStart.get(hit.start()).add(hit);
            byPhrase.computeIfAbsent(hit.phrase(), none -> new ArrayList<>()).add(hit);
        }
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

    /** Takes out what is only a part of a phrase of this name. */
    void removeWithin(String hiding) {
        for (var hider : List.copyOf(of(hiding))) {
            for (int place = hider.start(); place < hider.end(); place++) {
                var hidden = byStart.get(place).stream()
                        .filter(hit -> !hit.phrase().equals(hiding) && hit.isWithin(hider) && hider.isLongerThan(hit))
                        .toList();
                hidden.forEach(this::remove);
            }
        }
    }

    void remove(Hit hit) {
        byStart.get(hit.start()).remove(hit);
        of(hit.phrase()).remove(hit);
    }
}
