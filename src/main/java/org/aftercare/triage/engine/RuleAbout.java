package org.aftercare.triage.engine;

import java.util.function.ToIntFunction;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;

/** A rule as one of the symptoms it reads leads to it. */
final class RuleAbout {
    private final RuleMatcher matcher;

    /** The least step of the symptom that the rule reads. */
    private final int step;

    /** The places of its symptoms that come before this one; where one of them is reported, it has led to the rule already. */
    private final int[] before;

    RuleAbout(RuleMatcher matcher, Symptom symptom, ToIntFunction<Symptom> places) {
        this.matcher = matcher;
        this.step = matcher.rule().leastStep(symptom);
        this.before = matcher.rule()
                .symptoms()
                .takeWhile(each -> !each.equals(symptom))
                .mapToInt(places)
                .toArray();
    }

    RuleMatcher matcher() {
        return matcher;
    }

    Rule rule() {
        return matcher.rule();
    }

    Urgency leadsTo() {
        return matcher.urgency();
    }

    boolean isMetFirst(Reading reading) {
        for (int place : before) {
            if (reading.isNotDenied(place)) {
                return false;
            }
        }
        return true;
    }

    /** The ways in which the rule, which applies in these, says what the symptom means. */
    int explaining(int ways, Said said) {
        return matcher.isReasonIn(ways) & said.atLeast(step);
    }
}
