package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.engine.Interview;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an interview stands. */
@Schema(name = "InterviewStep", description = "Where an interview stands: what to ask next, or the answer at its end.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterviewStepJson(
        @Schema(
                description =
                        "Whether the interview is over. Until then tell nobody that they can stay at home, whatever `assessment` says so far.")
        boolean complete,

        @Schema(description = "What to ask next; left out when the interview is over.") @Nullable
        InterviewQuestionJson question,

        @Schema(description = "The assessment of the report so far; with `complete`, the answer.")
        AssessmentJson assessment,

        @Schema(description = "What to post next, together with the answers given.")
        InterviewJson soFar) {

    static InterviewStepJson of(Interview.Step step, Report report, InterviewJson soFar, Wording wording) {
        var question = step.question().map(each -> InterviewQuestionJson.of(each, wording));
        return new InterviewStepJson(
                question.isEmpty(),
                question.orElse(null),
                AssessmentJson.of(step.assessment(), report, soFar.report(), wording),
                soFar);
    }
}
