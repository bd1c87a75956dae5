package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answers to a batch. */
@Schema(name = "BatchAnswer", description = "The answers to a batch, and how many there are of each kind.")
public record BatchAnswerJson(
        @Schema(description = "One answer for each report, in the order of the reports.")
        List<AnswerJson> answers,

        @Schema(description = "How many answers there are of each kind.")
        SummaryJson summary) {

    /** Lines have no greatest number; this is the greatest that every JSON reader keeps exact. */
    private static final String MOST = "9007199254740991";

    /** The answer to one report of a batch: an assessment or a problem. */
    @Schema(
            name = "Answer",
            description =
                    "The answer to one report of a batch: either its assessment, or the problem that kept it from one.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnswerJson(
            @Schema(
                    description = "The place of the report in the batch, counted from 0; blank lines do not count.",
                    maximum = MOST)
            long position,

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
            @Schema(description = "Reports that lead to an ambulance.", maximum = MOST)
            long callAmbulance,

            @Schema(description = "Reports that lead to a contact.", maximum = MOST)
            long contactHospitalOrGp,

            @Schema(description = "Reports that lead to self-care.", maximum = MOST)
            long selfCare,

            @Schema(description = "Reports that could not be assessed.", maximum = MOST)
            long problems) {}

    /** What follows the last answer when answers are sent line by line. */
    @Schema(
            name = "LastLine",
            description =
                    "What follows the last answer when they are sent line by line. Where it is missing, the answers are not complete.")
    public record LastLineJson(
            @Schema(description = "How many answers there are of each kind; together, as many as there were reports.")
            SummaryJson summary) {}

    static BatchAnswerJson of(List<AnswerJson> answers) {
        var counts = new AnswerCounts();
        answers.forEach(counts::add);
        return new BatchAnswerJson(answers, counts.summary());
    }
}
