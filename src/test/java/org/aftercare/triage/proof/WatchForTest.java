package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Decision;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.engine.WatchFor;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** Each sign to watch for does what it says, nothing smaller does, and it is not there already. */
class WatchForTest {
    private static final int REPORTS = 3_000;
    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);
    private static final Triage TRIAGE = new Triage(EmbeddedGuidance.LOADED.guidance());
    private static final EngineReports ENGINE =
            new EngineReports(EmbeddedGuidance.LOADED.guidance().catalogue());

    @Test
    void isTheSmallestChangeToAMoreUrgentDisposition() {
        new GeneratedReports(PLAIN, 20_261_121).first(REPORTS).map(ENGINE::of).forEach(report -> {
            var assessment = TRIAGE.assess(report);
            assertThat(assessment.watchFor()).hasSizeLessThanOrEqualTo(8);
            for (var sign : assessment.watchFor()) {
                assertThat(urgency(report.with(sign.change()))).isEqualTo(sign.urgency());
                assertThat(sign.urgency().disposition())
                        .isGreaterThan(assessment.urgency().disposition());
                assertThat(isReported(report, sign))
                        .as("%s in %s", sign, report.symptoms())
                        .isFalse();
                if (sign.change().countedStep() > 0) {
                    assertThat(oneStepLess(report, sign)).isLessThan(sign.urgency());
                }
            }
        });
    }

    @Test
    void thereIsAlwaysSomethingToWatchForUntilAnAmbulanceIsCalled() {
        new GeneratedReports(PLAIN, 7).first(REPORTS).map(ENGINE::of).forEach(report -> {
            var assessment = TRIAGE.assess(report);
            assertThat(assessment.watchFor().isEmpty()).isEqualTo(assessment.urgency() == Urgency.IMMEDIATE);
        });
    }

    private static boolean isReported(Report report, WatchFor.Sign sign) {
        return report.symptom(sign.change().code())
                .filter(reported -> reported.presence() != Presence.ABSENT)
                .filter(reported -> reported.countedStep() >= sign.change().countedStep())
                .isPresent();
    }

    private static Urgency oneStepLess(Report report, WatchFor.Sign sign) {
        var symptom = sign.change().symptom();
        return urgency(
                report.with(ReportedSymptom.present(symptom, sign.change().countedStep() - 1)));
    }

    private static Urgency urgency(Report report) {
        return Decision.of(TRIAGE, report).urgency();
    }
}
