package org.aftercare.triage.api;

import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.function.Supplier;
import org.aftercare.triage.api.BatchAnswerJson.AnswerJson;
import org.aftercare.triage.records.DecisionId;

/** Answers reports that are posted together, each as if it were posted alone: what is wrong with one is its own problem. */
@Singleton
public final class ReportAnswers {
    private final Assessments assessments;
    private final ProblemCounts problems;
    private final ContractBounds bounds;

    public ReportAnswers(Assessments assessments, ProblemCounts problems, Validator validator) {
        this.assessments = assessments;
        this.problems = problems;
        this.bounds = new ContractBounds(validator);
    }

    /**
     * The answer to one report.
     *
     * @param text the report as it was sent; throws {@link Refused} where that is no text at all
     */
    AnswerJson answer(long position, Supplier<String> text, Wording wording, String traceId) {
        String reference = null;
        try {
            var report = StrictJson.read(text.get(), ReportJson.class);
            bounds.check(report);
            reference = report.reference();
            var assessment = assessments.assess(report, new DecisionId(traceId, position), wording);
            return new AnswerJson(position, reference, assessment, null);
        } catch (Refused refused) {
            return new AnswerJson(position, reference, null, problems.count(Problems.of(refused, traceId)));
        }
    }

    /** The answer to a report in which a fault of ours struck. */
    AnswerJson fault(long position, Throwable bug, String traceId) {
        return new AnswerJson(position, null, null, problems.count(Problems.ofBug(bug, traceId)));
    }
}
