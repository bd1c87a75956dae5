package org.aftercare.triage.engine;

import java.util.List;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;

/** The decision alone, without bounds and open questions, for tests outside this package. */
public record Decision(Urgency urgency, List<Reason> reasons) {
    public static Decision of(Triage triage, Report report) {
        var verdict = triage.decide(report);
        return new Decision(verdict.urgency(), verdict.reasons());
    }
}
