package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The engine and a naive implementation, written from the description of the decision alone, answer alike.
 *
 * <p>{@code -Ddifferential.reports=100000000} compares more reports and {@code -Ddifferential.seed=…} others.
 */
class DifferentialTest {
    private static final long SEED = Long.getLong("differential.seed", 20261121);
    private static final long REPORTS = Long.getLong("differential.reports", 1_000_000);
    private static final int HALVES = 20;
    private static final int REWRITINGS = 3;

    private static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();
    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);

    @Test
    void engineAndNaiveImplementationAnswerAlike() {
        var differential = new Differential(GUIDANCE, PLAIN);
        long start = System.nanoTime();
        var tally = differential.over(new GeneratedReports(PLAIN, SEED), REPORTS);
        Figures.write("differential", tally.figures((System.nanoTime() - start) / 1e9));

        assertAgreed(differential, tally, SEED);
        assertThat(tally.boundsCompared()).isGreaterThanOrEqualTo(REPORTS / 20);
        assertEach(PLAIN.rules().stream().map(PlainRule::id).toList(), tally.decided(), REPORTS / 10_000);
        assertEach(List.of(PLAIN.nothingReported()), tally.decided(), REPORTS / 50);
        assertEach(Arrays.asList(Urgency.values()), tally.urgencies(), REPORTS / 20);
        var procedures = PLAIN.procedures().stream().map(PlainProcedure::code).toList();
        assertEach(procedures, tally.procedures(), REPORTS / 10);
    }

    /** All rules together explain every symptom and hide one another. */
    @Test
    void theyAnswerAlikeWithHalfOfTheRules() {
        long reports = REPORTS / 10 / HALVES;
        for (int i = 0; i < HALVES; i++) {
            var half = Thinned.half(GUIDANCE, PLAIN, SEED + i);
            var differential = new Differential(half.guidance(), half.plain());
            var tally = differential.over(new GeneratedReports(half.plain(), SEED + i), reports);

            assertAgreed(differential, tally, SEED + i);
            assertEach(List.of(PLAIN.unexplained()), tally.decided(), reports / 50);
        }
    }

    /** The rules there are use few of the shapes a condition may have. */
    @Test
    void theyAnswerAlikeWhateverTheRulesSay(@TempDir Path folder) {
        long reports = REPORTS / 10 / REWRITINGS;
        for (int i = 0; i < REWRITINGS; i++) {
            long seed = SEED + i;
            var copy = folder.resolve("rewritten-" + i);
            var dice = new Dice(new SplittableRandom(seed));
            var guidance = new RewrittenRules(EmbeddedGuidance.FOLDER, copy, dice).load();
            var plain = RuleFiles.read(copy);
            var differential = Differential.allowingAWiderAtMost(guidance, plain);
            var tally = differential.over(new GeneratedReports(plain, seed), reports);

            assertAgreed(differential, tally, seed);
            assertThat(PLAIN.rules())
                    .filteredOn(rule -> !plain.rules().contains(rule))
                    .hasSizeGreaterThan(PLAIN.rules().size() / 3);
        }
    }

    private static void assertAgreed(Differential differential, Tally tally, long seed) {
        var first = tally.first();
        if (first != null) {
            var smallest = differential.smallest(first.report());
            var compared = differential.compareAssessed(smallest);
            throw new AssertionError("%d disagreements; seed %d, index %d, made smaller: %s%nengine: %s%n naive: %s"
                    .formatted(
                            tally.disagreements(), seed, first.index(), smallest, compared.engine(), compared.naive()));
        }
    }

    /** The comparison says nothing of what the reports do not cover. */
    private static <T> void assertEach(List<T> things, Map<T, Long> counts, long atLeast) {
        var rare = things.stream()
                .filter(thing -> counts.getOrDefault(thing, 0L) < atLeast)
                .toList();
        assertThat(rare).as("covered by fewer than %d reports", atLeast).isEmpty();
    }
}
