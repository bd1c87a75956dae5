package org.aftercare.triage.engine;

import static org.aftercare.triage.engine.MadeUpGuidance.holds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecoveryEntryTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final MadeUpGuidance madeUp = new MadeUpGuidance();
    private final Circumstances unsaid = Circumstances.NONE_SAID;
    private final Circumstances flown = unsaid.with(Circumstance.FLIGHT, true);
    private final Circumstances stayed = unsaid.with(Circumstance.FLIGHT, false);

    @Test
    void isNotAllowedBeforeItsTimeNorWithoutOne() {
        var entry = entry(DAY, false);
        assertThat(entry.stateAt(unsaid)).isEqualTo(RecoveryState.NOT_YET);
        assertThat(entry.stateAt(unsaid.with(DAY.minusNanos(1)))).isEqualTo(RecoveryState.NOT_YET);
        assertThat(entry.stateAt(unsaid.with(DAY))).isEqualTo(RecoveryState.ALLOWED);
        assertThat(entry.earliest()).contains(DAY);
    }

    @Test
    void isAskedAboutFromItsTimeOnWhereTheTeamDecides() {
        assertThat(entry(DAY, true).stateAt(unsaid)).isEqualTo(RecoveryState.NOT_YET);
        assertThat(entry(DAY, true).stateAt(unsaid.with(DAY))).isEqualTo(RecoveryState.ASK_FIRST);
        assertThat(entry(null, true).stateAt(unsaid)).isEqualTo(RecoveryState.ASK_FIRST);
    }

    @Test
    void isAdviceWithoutATime() {
        assertThat(entry(null, false).stateAt(unsaid)).isEqualTo(RecoveryState.ADVICE);
        assertThat(entry(null, false).earliest()).isEmpty();
    }

    @Test
    void isForItsProceduresOnly() {
        assertThat(entry(null, false).isFor(madeUp.leg, unsaid)).isTrue();
        assertThat(entry(null, false).isFor(madeUp.heart, unsaid)).isFalse();
    }

    @Test
    void isForCircumstancesThatMayHold() {
        var entry = entry(holds(Circumstance.FLIGHT), null);
        assertThat(entry.isFor(madeUp.leg, flown)).isTrue();
        assertThat(entry.isFor(madeUp.leg, unsaid)).isTrue();
        assertThat(entry.isFor(madeUp.leg, stayed)).isFalse();
    }

    @Test
    void isExcludedByCircumstancesThatAreEstablished() {
        var entry = entry(null, holds(Circumstance.FLIGHT));
        assertThat(entry.isFor(madeUp.leg, flown)).isFalse();
        assertThat(entry.isFor(madeUp.leg, unsaid)).isTrue();
        assertThat(entry.isFor(madeUp.leg, stayed)).isTrue();
    }

    private RecoveryEntry entry(@Nullable Duration from, boolean askFirst) {
        return entry(from, askFirst, null, null);
    }

    private RecoveryEntry entry(@Nullable Condition when, @Nullable Condition unless) {
        return entry(null, false, when, unless);
    }

    private RecoveryEntry entry(
            @Nullable Duration from, boolean askFirst, @Nullable Condition when, @Nullable Condition unless) {
        var procedures = List.of(madeUp.leg.code());
        return new RecoveryEntry("driving", "driving", procedures, from, askFirst, when, unless, MadeUpGuidance.BASIS);
    }
}
