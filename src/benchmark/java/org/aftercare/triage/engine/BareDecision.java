package org.aftercare.triage.engine;

import java.util.List;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;

/** The answer to a report with its reasons and bounds, without what is open and what to watch for. */
public record BareDecision(Urgency answer, List<Reason> reasons, Bounds bounds) {

    public static BareDecision of(Report report, Triage triage) {
        var verdict = triage.decide(report);
        return new BareDecision(verdict.urgency(), verdict.reasons(), Triage.bounds(verdict.weighed()));
    }
}
