package org.aftercare.triage.api;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.records.Decision;
import org.aftercare.triage.records.DecisionId;
import org.aftercare.triage.records.Decisions;

/** Assesses reports for callers; each assessment is heard of where they are counted and recorded. */
@Singleton
public final class Assessments {
    private final Triage triage;
    private final Clock clock;
    private final Decisions decisions;

    public Assessments(Triage triage, Clock clock, Decisions decisions) {
        this.triage = triage;
        this.clock = clock;
        this.decisions = decisions;
    }

    /**
     * The answer to a report of the right form.
     *
     * @throws Refused with everything in it that means nothing
     */
    AssessmentJson assess(ReportJson asked, DecisionId id, Wording wording) {
        var now = clock.instant();
        var report = asked.toReport(wording.guidance(), now);
        var assessment = triage.assess(report);
        var answer = AssessmentJson.of(assessment, report, asked, wording);
        decisions.hear(Decision.of(id, now, report, assessment));
        return answer;
    }
}
