package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.Basis;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Symptom;
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

    /** Finds the ways of reading a report in which the rule applies. */
    Matcher matcher(ToIntFunction<Symptom> places) {
        var holds = when.matcher(places, purpose());
        return unless == null ? holds : new Matcher.Except(holds, unless.matcher(places, Purpose.EXCUSE));
    }

    /** A self-care rule, like an exception, makes the answer milder. */
    Purpose purpose() {
        return isSelfCare() ? Purpose.EXCUSE : Purpose.URGE;
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

    Urgency raisesFrom() {
        return ((Effect.Raises) effect).from();
    }

    /** The least step of the symptom that it compares with. */
    int leastStep(Symptom symptom) {
        return when.leaves()
                .flatMapToInt(leaf ->
                        leaf instanceof Condition.AtLeast at && at.symptom().equals(symptom)
                                ? IntStream.of(at.step())
                                : IntStream.empty())
                .min()
                .orElseThrow();
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
