package org.aftercare.triage.records;

import java.time.Instant;
import java.util.List;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.Reason;

/** One assessment that was made for a caller: of what report, when, and what came of it. */
public record Decision(DecisionId id, Instant at, Report report, Urgency urgency, List<Reason> reasons) {
    /** Only what is counted or recorded is held: many decisions may wait, and the rest of an assessment is the larger part. */
    public static Decision of(DecisionId id, Instant at, Report report, Assessment assessment) {
        return new Decision(id, at, report, assessment.urgency(), assessment.reasons());
    }
}
