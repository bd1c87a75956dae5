package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.api.VignetteMetrics.Answered;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.proof.Figures;
import org.junit.jupiter.api.Test;

/** How well the service does what clinicians would; a case written by somebody who did not know the rules may be answered otherwise. */
class VignetteMetricsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Triage TRIAGE = new Triage(EmbeddedGuidance.LOADED.guidance());

    @Test
    void everyCaseIsAnsweredAsExpectedOrSaysWhyNot() {
        var all = metrics(Vignette.everywhere());
        var independent = metrics(Vignette.independent());
        System.out.println("all vignettes\n" + all + "\nthose of an author who did not know the rules\n" + independent);
        Figures.write(
                "vignettes",
                Map.of(
                        "cases", all.answered().size(),
                        "accuracy", rounded(all.accuracy()),
                        "safety", rounded(all.safety()),
                        "overtriage", rounded(all.overtriage()),
                        "selfCareRecall", rounded(all.selfCareRecall())));

        assertThat(all.answered().stream().filter(each -> !each.isRight() && !each.isExplained()))
                .isEmpty();
        assertThat(all.answered().stream().filter(each -> each.isRight() && each.isExplained()))
                .isEmpty();
        assertThat(independent.answered()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(independent.accuracy().value()).isGreaterThan(0.9);
    }

    private static VignetteMetrics metrics(List<Vignette> vignettes) {
        return new VignetteMetrics(
                vignettes.stream().map(VignetteMetricsTest::answered).toList());
    }

    private static Answered answered(Vignette vignette) {
        var report = vignette.report().toReport(EmbeddedGuidance.LOADED.guidance(), NOW);
        return new Answered(vignette, TRIAGE.assess(report).urgency());
    }

    private static double rounded(VignetteMetrics.Share share) {
        return Math.floor(1_000 * share.value()) / 1_000;
    }
}
