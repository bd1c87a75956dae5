package org.aftercare.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which ways conditions hold. */
class WaysTest {
    private final MadeUpGuidance madeUp = new MadeUpGuidance();
    private final Guidance guidance = madeUp.guidance();

    /** What holds at least and what may hold are together Kleene's three truth values. */
    @ParameterizedTest
    @CsvSource({
        "ABSENT,ABSENT,ABSENT,ABSENT",
        "ABSENT,UNKNOWN,ABSENT,UNKNOWN",
        "ABSENT,PRESENT,ABSENT,PRESENT",
        "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN",
        "UNKNOWN,PRESENT,UNKNOWN,PRESENT",
        "PRESENT,PRESENT,PRESENT,PRESENT"
    })
    void followKleenesTables(Presence one, Presence other, Presence both, Presence either) {
        var parts = new Condition[] {MadeUpGuidance.at(madeUp.fever, 0), MadeUpGuidance.at(madeUp.faint, 0)};
        for (var reading : List.of(reading(one, other), reading(other, one))) {
            assertThat(asReported(MadeUpGuidance.all(parts), reading)).isEqualTo(ways(both));
            assertThat(asReported(MadeUpGuidance.any(parts), reading)).isEqualTo(ways(either));
        }
    }

    @Test
    void areOpenWhereTheBoundsDiffer() {
        assertThat(Ways.areOpen(Ways.ALL)).isFalse();
        assertThat(Ways.areOpen(Ways.NONE)).isFalse();
        assertThat(Ways.areOpen(Ways.ALL & ~Ways.MILDEST)).isTrue();
        assertThat(Ways.areOpen(Ways.MILDEST)).isTrue();
        assertThat(Ways.areOpen(Ways.POSSIBLE)).isFalse();
    }

    @Test
    void whatIsUnknownIsOneStepLowerThanWhatIsKnown() {
        var urgency = Urgency.URGENT;
        assertThat(Tally.asReported(Tally.of(urgency, Ways.AS_REPORTED))).isEqualTo(urgency);
        assertThat(Tally.asReported(Tally.of(urgency, Ways.POSSIBLE))).isEqualTo(urgency.oneStepLower());
        assertThat(Tally.in(Ways.MILDEST, Tally.of(urgency, Ways.POSSIBLE))).isEqualTo(Urgency.NONE);
    }

    private Reading reading(Presence fever, Presence faint) {
        var said =
                List.of(new ReportedSymptom(madeUp.fever, fever, null), new ReportedSymptom(madeUp.faint, faint, null));
        var report = new Report(madeUp.leg, null, Circumstances.NONE_SAID, said);
        return Reading.of(report, guidance.rulesAfter(madeUp.leg));
    }

    private int asReported(Condition condition, Reading reading) {
        return condition.matcher(guidance.catalogue()::place, Purpose.URGE).ways(reading) & Ways.AS_REPORTED;
    }

    private static int ways(Presence presence) {
        return switch (presence) {
            case ABSENT -> Ways.NONE;
            case UNKNOWN -> Ways.POSSIBLE;
            case PRESENT -> Ways.AS_REPORTED;
        };
    }
}
