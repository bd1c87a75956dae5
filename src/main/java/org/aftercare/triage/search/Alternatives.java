package org.aftercare.triage.search;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The terms that may stand for what was written at one place, each with how much it counts, at most 1. */
final class Alternatives {
    private final Map<String, Float> weights = new TreeMap<>();

    static Alternatives of(String term) {
        var alternatives = new Alternatives();
        alternatives.add(term, 1);
        return alternatives;
    }

    void add(String term, float weight) {
        weights.merge(term, weight, Math::max);
    }

    @Nullable
    Float weightOf(String term) {
        return weights.get(term);
    }

    Map<String, Float> weights() {
        return Collections.unmodifiableMap(weights);
    }
}
