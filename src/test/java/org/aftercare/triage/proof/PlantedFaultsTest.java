package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A fault in a copy of the guidance is found by name, so that a proof that finds nothing means something. */
class PlantedFaultsTest {
    private static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();
    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);

    /** A fault, the promise it breaks, and what the finding names. */
    record Planted(String name, String rule, UnaryOperator<PlainRule> change, Property breaks, String named) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Planted> FAULTS = List.of(
            new Planted(
                    "a cold leg asks for a contact only",
                    "blocked-artery.cold-or-numb-leg",
                    rule -> rule.withLeadsTo(Urgency.URGENT),
                    Property.FLOOR,
                    "leg-coldness"),
            new Planted(
                    "a contact before raises by two steps, past what is more urgent",
                    "repeat-contact.asked-before",
                    rule -> rule.withLeadsTo(Urgency.IMMEDIATE),
                    Property.MONOTONE,
                    "repeat-contact=true"),
            new Planted(
                    "a rule waits for two times at once",
                    "blocked-artery.cold-or-numb-leg",
                    rule -> rule.withWhen(new PlainCondition.All(List.of(
                            rule.when(),
                            new PlainCondition.Under(Duration.ofHours(24)),
                            new PlainCondition.From(Duration.ofHours(72))))),
                    Property.BOUNDS,
                    "leg-"),
            new Planted(
                    "a rule is milder than another that holds whenever it does",
                    "heart.spreading-ache-that-eased",
                    rule -> rule.withWhen(new PlainCondition.AtLeast("leg-coldness", 0))
                            .withLeadsTo(Urgency.ROUTINE),
                    Property.WEIGHT,
                    "heart.spreading-ache-that-eased never decides"),
            new Planted(
                    "a part of a condition says nothing",
                    "infection.fever-with-confusion",
                    rule -> rule.withWhen(new PlainCondition.All(List.of(rule.when(), rule.when()))),
                    Property.WEIGHT,
                    "infection.fever-with-confusion means the same"));

    @ParameterizedTest
    @FieldSource("FAULTS")
    void isFoundByBothMethods(Planted planted) {
        var changed = planted.change().apply(PLAIN.rule(planted.rule()));
        var plain = PLAIN.with(planted.rule(), any -> changed);
        var engine = new EngineProof(plain, EngineGuidance.with(GUIDANCE, changed));

        assertThat(named(new SatProofs(plain).breachesOf(planted.breaks()), planted))
                .as("by satisfiability")
                .isNotEmpty();
        assertThat(named(engine.breachesOf(planted.breaks()), planted))
                .as("by the engine")
                .isNotEmpty();
    }

    private static Stream<Breach> named(List<Breach> breaches, Planted planted) {
        return breaches.stream().filter(breach -> breach.toString().contains(planted.named()));
    }

    /** The files say one time and the engine another. */
    @Test
    void aMovedTimeIsFoundInTheEngine() {
        var rule = PLAIN.rule("kidney.little-urine-after-dye");
        var moved = RuleFault.of(rule, PLAIN).stream()
                .filter(fault -> fault.kind() == RuleFault.Kind.TIME_MOVED)
                .findFirst()
                .orElseThrow();
        var engine = new EngineProof(PLAIN, EngineGuidance.with(GUIDANCE, moved.changed()));

        assertThat(engine.breachesOf(Property.TIMED))
                .anyMatch(breach -> breach.what().contains(rule.id()));
    }
}
