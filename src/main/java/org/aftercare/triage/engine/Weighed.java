package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Urgency;

/** A report with what the rules make of it, in all ways of reading it. */
record Weighed(RulesAfter rules, Reading reading, int tally) {

    static Weighed of(Report report, RuleSet ruleSet) {
        var rules = ruleSet.after(report.procedure());
        var reading = Reading.of(report);
        return new Weighed(rules, reading, rules.tally(reading, RulesAfter.Applying.UNHEARD));
    }

    Report report() {
        return reading.report();
    }

    Urgency answer() {
        return raised(Tally.asReported(tally));
    }

    /** The answer in one of the ways. */
    Urgency in(int way) {
        return raised(Tally.in(way, tally));
    }

    /** What the rules that raise make of an answer the others put at `before`. */
    Urgency raised(Urgency before) {
        return rules.raised(before, reading);
    }

    /**
     * The answer if this were said of a symptom that is not reported, denied, or reported as less serious. That makes no rule
     * cease to apply, so only the rules about this symptom are asked.
     */
    Urgency answerWith(ReportedSymptom worse) {
        var supposed = reading.supposing(worse);
        int more = rules.tally(worse, supposed, RulesAfter.Applying.UNHEARD);
        return rules.raised(Tally.asReported(tally | more), supposed);
    }
}
