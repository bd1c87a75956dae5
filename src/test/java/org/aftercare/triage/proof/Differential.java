package org.aftercare.triage.proof;

import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Bounds;
import org.aftercare.triage.engine.Decision;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.engine.Triage;
import org.jspecify.annotations.Nullable;

/** Asks the engine and the naive implementation about the same reports and counts where they disagree. */
final class Differential {
    /** One report in so many is assessed as callers have it; of the others the decision alone is taken, which is faster. */
    private static final int ASSESSED = 10;
    /** Bounds that take more decisions than this are not compared. */
    private static final int AFFORDABLE = 64;

    private final boolean allowsWider;
    private final Triage engine;
    private final EngineReports reports;
    private final NaiveTriage naive;
    private final List<String> raisingCircumstances;

    Differential(Guidance guidance, PlainGuidance plain) {
        this(guidance, plain, false);
    }

    private Differential(Guidance guidance, PlainGuidance plain, boolean allowsWider) {
        this.allowsWider = allowsWider;
        this.engine = new Triage(guidance);
        this.reports = new EngineReports(guidance.catalogue());
        this.naive = new NaiveTriage(plain);
        this.raisingCircumstances = plain.raisingCircumstances();
    }

    /**
     * For guidance whose rules may contradict themselves, such as one for a sedated patient unless there was a sedation:
     * the engine's `atMost` may count such a rule, which no way to settle the report makes apply.
     */
    static Differential allowingAWiderAtMost(Guidance guidance, PlainGuidance plain) {
        return new Differential(guidance, plain, true);
    }

    /** What the two say of one report; neither has bounds where bounds are not compared. */
    record Compared(Side engine, Side naive, boolean allowsWider) {
        boolean disagree() {
            return !engine.answer().equals(naive.answer()) || !boundsAgree();
        }

        private boolean boundsAgree() {
            var ours = engine.bounds();
            var theirs = naive.bounds();
            if (!allowsWider || ours == null || theirs == null) {
                return Objects.equals(ours, theirs);
            }
            return ours.atLeast() == theirs.atLeast() && !theirs.atMost().isAbove(ours.atMost());
        }
    }

    record Side(Answer answer, @Nullable Bounds bounds) {}

    /** Compares on all cores. */
    Tally over(GeneratedReports generated, long count) {
        return LongStream.range(0, count)
                .parallel()
                .collect(Tally::new, (tally, index) -> add(tally, index, generated.report(index)), Tally::merge);
    }

    private void add(Tally tally, long index, PlainReport report) {
        tally.add(index, report, index % ASSESSED == 0 ? compareAssessed(report) : compareDecided(report));
    }

    private Compared compareDecided(PlainReport report) {
        var decision = Decision.of(engine, reports.of(report));
        return new Compared(
                new Side(answer(decision.urgency(), decision.reasons()), null),
                new Side(naive.decide(report), null),
                allowsWider);
    }

    Compared compareAssessed(PlainReport report) {
        var assessment = engine.assess(reports.of(report));
        boolean bounds = comparesBounds(report);
        return new Compared(
                new Side(answer(assessment.urgency(), assessment.reasons()), bounds ? assessment.bounds() : null),
                new Side(naive.decide(report), bounds ? new Bounds(naive.atLeast(report), naive.atMost(report)) : null),
                allowsWider);
    }

    /**
     * Not where they take too many decisions, and not where the report does not say whether the caller has been in
     * contact before: the API always says it, and the engine's bounds do not count it as open.
     */
    private boolean comparesBounds(PlainReport report) {
        return report.circumstances().keySet().containsAll(raisingCircumstances)
                && naive.completions(report) <= AFFORDABLE;
    }

    private static Answer answer(Urgency urgency, List<Reason> reasons) {
        return new Answer(urgency, reasons.stream().map(Differential::because).toList());
    }

    private static Answer.Because because(Reason reason) {
        return new Answer.Because(reason.rule().id().toString(), reason.urgency(), reason.decides());
    }

    /** The report without anything the disagreement does not need. */
    PlainReport smallest(PlainReport disagreed) {
        return disagreed
                .smaller()
                .filter(report -> compareAssessed(report).disagree())
                .findFirst()
                .map(this::smallest)
                .orElse(disagreed);
    }
}
