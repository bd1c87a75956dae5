package org.aftercare.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Urgency;
import org.junit.jupiter.api.Test;

/** A rule explains a symptom only where it applies because of it. */
class UnexplainedTest {
    private final MadeUpGuidance madeUp = new MadeUpGuidance();
    private final Guidance guidance = madeUp.guidanceWith(MadeUpGuidance.rule(
            "itch.strong-or-confused",
            MadeUpGuidance.any(MadeUpGuidance.at(madeUp.itch, 1), MadeUpGuidance.at(madeUp.confusion, 0)),
            Urgency.URGENT));

    @Test
    void aRuleThatAppliesForAnotherSymptomLeavesAMilderOneUnexplained() {
        assertThat(reasons(0)).containsExactly("itch.strong-or-confused", "anything.unexplained");
    }

    @Test
    void aRuleThatAppliesForBothExplainsBoth() {
        assertThat(reasons(1)).containsExactly("itch.strong-or-confused");
    }

    private List<String> reasons(int itch) {
        var reported =
                List.of(ReportedSymptom.present(madeUp.itch, itch), ReportedSymptom.present(madeUp.confusion, 0));
        var report = new Report(madeUp.leg, null, Circumstances.NONE_SAID, reported);
        return new Triage(guidance)
                .assess(report).reasons().stream()
                        .map(reason -> reason.rule().id().toString())
                        .toList();
    }
}
