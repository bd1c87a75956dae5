package org.aftercare.triage.api;

import java.util.EnumMap;
import java.util.Map;
import org.aftercare.triage.api.BatchAnswerJson.AnswerJson;
import org.aftercare.triage.api.BatchAnswerJson.SummaryJson;
import org.aftercare.triage.clinical.Disposition;

/** Counts answers by their kind; every answer is of exactly one. */
final class AnswerCounts {
    private final Map<Disposition, Long> assessments = new EnumMap<>(Disposition.class);
    private long problems;

    void add(AnswerJson answer) {
        if (answer.assessment() == null) {
            problems++;
        } else {
            assessments.merge(answer.assessment().disposition(), 1L, Long::sum);
        }
    }

    SummaryJson summary() {
        return new SummaryJson(
                count(Disposition.CALL_AMBULANCE),
                count(Disposition.CONTACT_HOSPITAL_OR_GP),
                count(Disposition.SELF_CARE),
                problems);
    }

    private long count(Disposition disposition) {
        return assessments.getOrDefault(disposition, 0L);
    }
}
