package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** A disagreement put there on purpose is found, and shown by the smallest report that has it. */
class PlantedDisagreementTest {
    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);
    private static final int REPORTS = 20_000;

    @Test
    void aThresholdOneStepTooHigh() {
        var smallest = smallest("bleeding.restarted", rule -> rule.withWhen(atLeast("access-site-bleeding", 2)));

        assertThat(smallest.symptoms()).isEqualTo(Map.of("access-site-bleeding", Told.present(1)));
        assertThat(smallest.circumstances()).isEmpty();
        assertThat(smallest.sinceProcedure()).isNull();
    }

    @Test
    void aTimeLimitOneNanosecondTooShort() {
        var limit = Duration.ofDays(3);
        var smallest = smallest(
                "kidney.little-urine-after-dye",
                rule -> rule.withWhen(
                        all(atLeast("little-or-no-urine", 0), new PlainCondition.Under(limit.minusNanos(1)))));

        assertThat(smallest.symptoms()).containsOnlyKeys("little-or-no-urine");
        assertThat(smallest.circumstances()).isEmpty();
        assertThat(smallest.sinceProcedure()).isEqualTo(limit.minusNanos(1));
    }

    @Test
    void anExceptionForgotten() {
        var smallest = smallest("sedation.woolly-without-a-reason", rule -> rule.withUnless(null));

        assertThat(smallest.symptoms()).containsOnlyKeys("drowsy-or-uncoordinated");
        assertThat(smallest.circumstances()).isEqualTo(Map.of("sedation", true));
        assertThat(smallest.sinceProcedure()).isLessThan(Duration.ofHours(24));
    }

    @Test
    void anAnswerOneStepTooMild() {
        var smallest = smallest("stroke.new-confusion", rule -> rule.withLeadsTo(Urgency.URGENT));

        assertThat(smallest.symptoms()).containsOnlyKeys("new-confusion");
    }

    private static PlainReport smallest(String rule, UnaryOperator<PlainRule> fault) {
        var differential = new Differential(EmbeddedGuidance.LOADED.guidance(), PLAIN.with(rule, fault));
        return new GeneratedReports(PLAIN, 20261121)
                .first(REPORTS)
                .filter(report -> differential.compareAssessed(report).disagree())
                .findFirst()
                .map(differential::smallest)
                .orElseThrow(() -> new AssertionError("the planted disagreement was not found"));
    }

    private static PlainCondition atLeast(String symptom, int step) {
        return new PlainCondition.AtLeast(symptom, step);
    }

    private static PlainCondition all(PlainCondition... parts) {
        return new PlainCondition.All(List.of(parts));
    }
}
