package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.Basis;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Truth;
import org.aftercare.triage.clinical.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A condition, what it leads to, the advice, and its basis.
 *
 * @param procedures those it is for; empty means all
 * @param unless an exception, of circumstances only; it counts only when it is established
 */
public record Rule(
        RuleId id,
        List<ProcedureCode> procedures,
        Condition when,
        @Nullable Condition unless,
        Effect effect,
        List<AdviceId> advice,
        Basis basis) {
    public Rule {
        procedures = List.copyOf(procedures);
        advice = List.copyOf(advice);
    }

    /** A rule that needs no condition, since it is reached only where no other rule applies. */
    public static Rule standing(RuleId id, Effect effect, List<AdviceId> advice, Basis basis) {
        return new Rule(id, List.of(), Condition.All.NOTHING_MORE, null, effect, advice, basis);
    }

    public boolean isStanding() {
        return when.equals(Condition.All.NOTHING_MORE);
    }

    public boolean isFor(Procedure procedure) {
        return procedures.isEmpty() || procedures.contains(procedure.code());
    }

    /** Whether the rule applies to the report, read in this stance. */
    Truth appliesTo(Report report, Stance stance) {
        if (unless != null && unless.holdsFor(Reading.ofExcuse(report, stance)) == Truth.TRUE) {
            return Truth.FALSE;
        }
        return when.holdsFor(reading(report, stance));
    }

    /** How the rule reads the report: a self-care rule, like an exception, makes the answer milder. */
    Reading reading(Report report, Stance stance) {
        return isSelfCare() ? Reading.ofExcuse(report, stance) : Reading.ofRule(report, stance);
    }

    public boolean isSelfCare() {
        return effect instanceof Effect.LeadsTo leadsTo && leadsTo.urgency() == Urgency.NONE;
    }

    /** Every comparison it makes, in its condition and in its exception. */
    Stream<Condition.Leaf> leaves() {
        return unless == null ? when.leaves() : Stream.concat(when.leaves(), unless.leaves());
    }

    /** The times since the procedure it compares with. */
    Stream<Duration> timeLimits() {
        return leaves().flatMap(
                        leaf -> leaf instanceof Condition.Timed timed ? Stream.of(timed.limit()) : Stream.empty());
    }

    /** The symptoms it needs, leaving aside those of its exceptions. */
    Stream<Symptom> symptoms() {
        return when.leaves()
                .flatMap(leaf -> leaf instanceof Condition.AtLeast at ? Stream.of(at.symptom()) : Stream.empty());
    }

    boolean reads(Symptom symptom) {
        return symptoms().anyMatch(symptom::equals);
    }

    /** What the answer is at least, for a rule that does not raise. */
    Urgency leadsTo() {
        return ((Effect.LeadsTo) effect).urgency();
    }
}
