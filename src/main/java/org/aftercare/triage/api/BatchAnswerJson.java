package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.aftercare.triage.clinical.Disposition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers to a batch. */
@Schema(name = "BatchAnswer", description = "The answers to a batch, and how many there are of each kind.")
public record BatchAnswerJson(
        @Schema(description = "One answer for each report, in the order of the reports.")
        List<AnswerJson> answers,

        @Schema(description = "How many answers there are of each kind.")
        SummaryJson summary) {

    /** The answer to one report of a batch: an assessment or a problem. */
    @Schema(
            name = "Answer",
            description =
                    "The answer to one report of a batch: either its assessment, or the problem that kept it from one.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnswerJson(
            @Schema(description = "The place of the report in the batch, counted from 0.")
            int position,

            @Schema(
                    description =
                            "The client's reference, as sent with the report; left out where the report could not be read.")
            @Nullable
            String reference,

            @Schema(description = "The assessment of the report.") @Nullable
            AssessmentJson assessment,

            @Schema(description = "Why there is no assessment; its pointers are relative to the report.") @Nullable
            Problem problem) {}

    /** How many answers there are of each kind. */
    @Schema(name = "Summary", description = "How many answers there are of each kind.")
    public record SummaryJson(
            @Schema(description = "Reports that lead to an ambulance.")
            int callAmbulance,

            @Schema(description = "Reports that lead to a contact.")
            int contactHospitalOrGp,

            @Schema(description = "Reports that lead to self-care.")
            int selfCare,

            @Schema(description = "Reports that could not be assessed.")
            int problems) {}

    static BatchAnswerJson of(List<AnswerJson> answers) {
        return new BatchAnswerJson(
                answers,
                new SummaryJson(
                        count(answers, Disposition.CALL_AMBULANCE),
                        count(answers, Disposition.CONTACT_HOSPITAL_OR_GP),
                        count(answers, Disposition.SELF_CARE),
                        (int) answers.stream()
                                .filter(answer -> answer.problem() != null)
                                .count()));
    }

    private static int count(List<AnswerJson> answers, Disposition disposition) {
        return (int) answers.stream()
                .filter(answer ->
                        answer.assessment() != null && answer.assessment().disposition() == disposition)
                .count();
    }
}
