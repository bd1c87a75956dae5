package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.Basis;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.jspecify.annotations.Nullable;

/**
 * An answer to "may I yet?".
 *
 * @param from not before this time since the procedure; none when no time is set
 * @param askFirst whether the team is to be asked in any case
 * @param when the circumstances it is for; none means all
 * @param unless circumstances in which another entry holds instead; they count only when established
 */
public record RecoveryEntry(
        String id,
        String activity,
        List<ProcedureCode> procedures,
        @Nullable Duration from,
        boolean askFirst,
        @Nullable Condition when,
        @Nullable Condition unless,
        Basis basis) {

    public RecoveryEntry {
        procedures = List.copyOf(procedures);
    }

    /** Whether it is for this patient; a circumstance that was not said may hold, and excludes nothing. */
    public boolean isFor(Procedure procedure, Circumstances circumstances) {
        var reading = Reading.ofNoSymptoms(new Report(procedure, null, circumstances, List.of()));
        return procedures.contains(procedure.code()) && mayHold(reading) && !isExcluded(reading);
    }

    private boolean mayHold(Reading reading) {
        return when == null || holds(when, Purpose.URGE, Ways.MOST_URGENT, reading);
    }

    private boolean isExcluded(Reading reading) {
        return unless != null && holds(unless, Purpose.EXCUSE, Ways.KNOWN, reading);
    }

    private static boolean holds(Condition condition, Purpose purpose, int way, Reading reading) {
        return (condition.matcher(symptom -> 0, purpose).ways(reading) & way) != Ways.NONE;
    }

    /** Without a time since the procedure the careful reading holds: not yet. */
    public RecoveryState stateAt(Circumstances circumstances) {
        var since = circumstances.sinceProcedure();
        if (from != null && (since.isEmpty() || since.get().compareTo(from) < 0)) {
            return RecoveryState.NOT_YET;
        }
        if (askFirst) {
            return RecoveryState.ASK_FIRST;
        }
        return from == null ? RecoveryState.ADVICE : RecoveryState.ALLOWED;
    }

    public Optional<Duration> earliest() {
        return Optional.ofNullable(from);
    }
}
