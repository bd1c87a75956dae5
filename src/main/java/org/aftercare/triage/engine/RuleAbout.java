package org.aftercare.triage.engine;

import java.util.List;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;

/**
 * A rule as one of the symptoms it reads leads to it.
 *
 * @param step the least step of the symptom that it reads
 * @param before its symptoms that come before this one; where one of them is reported, it has led to the rule already
 */
record RuleAbout(Rule rule, int step, List<Symptom> before) {
    RuleAbout {
        before = List.copyOf(before);
    }

    boolean isMetFirst(Reading reading) {
        for (var symptom : before) {
            if (reading.doesNotDeny(symptom)) {
                return false;
            }
        }
        return true;
    }

    /** The ways in which the rule, which applies in these, says what the symptom means. */
    int explaining(int ways, ReportedSymptom reported) {
        return rule.isReasonIn(ways) & Ways.atLeast(step, reported);
    }
}
