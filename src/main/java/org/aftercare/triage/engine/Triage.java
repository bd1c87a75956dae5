package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.List;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;

/** The decision: a pure function of guidance and report, in which the most urgent rule that applies decides. */
public final class Triage {
    private final Guidance guidance;
    private final OpenQuestions openQuestions;

    public Triage(Guidance guidance) {
        this.guidance = guidance;
        this.openQuestions = new OpenQuestions(guidance);
    }

    public Assessment assess(Report report) {
        var verdict = decide(report);
        var weighed = verdict.weighed();
        var answer = verdict.urgency();
        var bounds = new Bounds(leastUrgent(weighed), weighed.in(Ways.MOST_URGENT));
        return new Assessment(
                answer,
                verdict.reasons(),
                WatchFor.after(weighed, answer),
                bounds,
                openQuestions.of(weighed, answer, bounds),
                weighed.rules().symptoms().redFlagsAsked(weighed.reading()));
    }

    Verdict decide(Report report) {
        var rules = guidance.rulesAfter(report.procedure());
        var reading = Reading.of(report, rules);
        var reasons = new ArrayList<Reason>();
        var weighed = Weighed.of(reading, rules, (rule, ways, said) -> reasons.add(rule.reason(ways, said, reading)));
        if (reasons.isEmpty()) {
            reasons.add(new Reason(guidance.rules().nothingReported(), Urgency.NONE, false, List.of()));
        }
        var before = Tally.asReported(weighed.tally());
        for (var rule : rules.raising()) {
            if (rule.raises(before, reading)) {
                reasons.add(rule.raisingReason(reading));
            }
        }
        var answer = weighed.raised(before);
        reasons.sort(Reason.MOST_URGENT_FIRST);
        reasons.replaceAll(reason -> reason.decidingAt(answer));
        return new Verdict(weighed, answer, reasons);
    }

    /** The mildest answer that some way of filling what the report leaves open would give. */
    private static Urgency leastUrgent(Weighed weighed) {
        var mildest = weighed.in(Ways.MILDEST);
        if (mildest == weighed.in(Ways.MILDEST_SYMPTOMS)) {
            return mildest;
        }
        return Completions.of(weighed.reading(), weighed.rules())
                .map(completed -> Weighed.of(completed, weighed.rules()).in(Ways.MILDEST))
                .reduce(Urgency.IMMEDIATE, Urgency::min);
    }
}
