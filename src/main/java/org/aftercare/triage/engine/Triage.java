package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.List;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Urgency;

/** The decision: a pure function of guidance and report, in which the most urgent rule that applies decides. */
public final class Triage {
    private final Guidance guidance;
    private final Completions completions;
    private final OpenQuestions openQuestions;

    public Triage(Guidance guidance) {
        this.guidance = guidance;
        this.completions = new Completions(guidance.rules());
        this.openQuestions = new OpenQuestions(guidance, completions);
    }

    public Assessment assess(Report report) {
        var verdict = decide(report);
        var weighed = verdict.weighed();
        var answer = verdict.urgency();
        var bounds = new Bounds(leastUrgent(weighed), weighed.in(Ways.MOST_URGENT));
        var symptoms = guidance.symptomsAfter(report.procedure());
        return new Assessment(
                answer,
                verdict.reasons(),
                WatchFor.after(weighed, answer, symptoms),
                bounds,
                openQuestions.of(weighed, answer, bounds, symptoms),
                guidance.redFlags().askedIn(report));
    }

    Verdict decide(Report report) {
        var rules = guidance.rules().after(report.procedure());
        var reading = Reading.of(report);
        var reasons = new ArrayList<Reason>();
        int tally = rules.tally(
                reading, (rule, ways, reported) -> reasons.add(reasonOf(rule, ways, facts(rule, reported, reading))));
        if (reasons.isEmpty()) {
            reasons.add(new Reason(guidance.rules().nothingReported(), Urgency.NONE, false, List.of()));
        }
        var before = Tally.asReported(tally);
        for (var rule : rules.raising()) {
            if (rule.raises(before, reading)) {
                reasons.add(new Reason(rule, rule.raisesTo(), false, rule.facts(reading, Ways.MILDEST)));
            }
        }
        var answer = rules.raised(before, reading);
        reasons.sort(Reason.MOST_URGENT_FIRST);
        reasons.replaceAll(reason -> reason.decidingAt(answer));
        return new Verdict(new Weighed(rules, reading, tally), answer, reasons);
    }

    private static Reason reasonOf(Rule rule, int ways, List<Fact> facts) {
        return new Reason(rule, rule.counted(ways), false, facts);
    }

    /** A symptom that no rule explains is itself what makes the rule for it apply. */
    private List<Fact> facts(Rule rule, ReportedSymptom reported, Reading reading) {
        return rule.equals(guidance.rules().unexplained())
                ? List.of(new Fact.OfSymptom(reported))
                : rule.facts(reading, Ways.POSSIBLE);
    }

    /** The mildest answer that some way of filling what the report leaves open would give. */
    private Urgency leastUrgent(Weighed weighed) {
        var mildest = weighed.in(Ways.MILDEST);
        if (mildest == weighed.in(Ways.MILDEST_SYMPTOMS)) {
            return mildest;
        }
        return completions
                .of(weighed.report())
                .map(completed -> Weighed.of(completed, guidance.rules()).in(Ways.MILDEST))
                .reduce(Urgency.IMMEDIATE, Urgency::min);
    }
}
