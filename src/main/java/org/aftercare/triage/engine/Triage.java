package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;

/** The decision: a pure function of guidance and report, in which the most urgent rule that applies decides. */
public final class Triage {
    private final Function<Procedure, RulesAfter> rulesAfter;
    private final OpenQuestions openQuestions;

    public Triage(Guidance guidance) {
        this(guidance, guidance::rulesAfter);
    }

    Triage(Guidance guidance, Function<Procedure, RulesAfter> rulesAfter) {
        this.rulesAfter = rulesAfter;
        this.openQuestions = new OpenQuestions(guidance);
    }

    public Assessment assess(Report report) {
        var verdict = decide(report);
        var weighed = verdict.weighed();
        var answer = verdict.urgency();
        var bounds = bounds(weighed);
        return new Assessment(
                answer,
                verdict.reasons(),
                WatchFor.after(weighed, answer),
                bounds,
                openQuestions.of(weighed, answer, bounds),
                weighed.rules().symptoms().redFlagsAsked(weighed.reading()));
    }

    static Bounds bounds(Weighed weighed) {
        return new Bounds(leastUrgent(weighed), weighed.in(Ways.MOST_URGENT));
    }

    Verdict decide(Report report) {
        var rules = rulesAfter.apply(report.procedure());
        var reading = Reading.of(report, rules);
        var applying = new ArrayList<Applying>(2 * report.symptoms().size());
        var weighed =
                Weighed.of(reading, rules, (rule, ways, said) -> applying.add(rule.applying(ways, said, reading)));
        if (applying.isEmpty()) {
            applying.add(new Applying(rules.nothingReported(), Urgency.NONE, List.of()));
        }
        var before = Tally.asReported(weighed.tally());
        for (var rule : rules.raising()) {
            if (rule.raises(before, reading)) {
                applying.add(rule.raising(reading));
            }
        }
        var answer = weighed.raised(before);
        return new Verdict(weighed, answer, Applying.inOrder(applying, answer));
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
