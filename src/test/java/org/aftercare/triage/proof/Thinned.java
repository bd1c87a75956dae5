package org.aftercare.triage.proof;

import java.util.Random;
import java.util.stream.Collectors;
import org.aftercare.triage.engine.Guidance;

/** The same guidance, for the engine and plain, with some of its rules only: what those hid before shows. */
record Thinned(Guidance guidance, PlainGuidance plain) {

    /** About half of the rules, by chance. */
    static Thinned half(Guidance guidance, PlainGuidance plain, long seed) {
        var random = new Random(seed);
        var kept = plain.with(
                plain.rules().stream().filter(rule -> random.nextBoolean()).toList());
        return new Thinned(withRulesOf(kept, guidance), kept);
    }

    private static Guidance withRulesOf(PlainGuidance kept, Guidance guidance) {
        var ids = kept.rules().stream().map(PlainRule::id).collect(Collectors.toSet());
        return EngineGuidance.with(
                guidance,
                guidance.rules().all().stream()
                        .filter(rule -> ids.contains(rule.id().toString()))
                        .toList());
    }
}
