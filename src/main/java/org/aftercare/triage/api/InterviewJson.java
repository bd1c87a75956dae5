package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An interview as far as it has got, and the answers given since. */
@Schema(
        name = "Interview",
        description =
                "An interview as far as it has got. The first is a report with whatever is known already, even if that is only the procedure, with an empty list of symptoms; each further one is `soFar` of the last answer, with the `answers` of the options chosen.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterviewJson(
        @Schema(description = "The report so far; it can be posted to `/v1/triage` at any time.") @NotNull @Valid
        ReportJson report,

        @Schema(
                description =
                        "What was asked and could not be told, where a report cannot say so: circumstances, the time, and symptoms whose severity nobody could tell. It keeps the question from coming twice.")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Pattern(regexp = Codes.PATTERN) @Size(max = Codes.MAX_LENGTH) String> cannotTell,

        @Schema(
                description =
                        "What was answered to the last question; of two about the same the last holds, so a list of boxes sends the answers of `None of these` first, then those of what is ticked.")
        @Size(max = 100)
        @Nullable
        List<@NotNull @Valid GivenAnswerJson> answers) {

    /** An interview of which only the procedure is known, and perhaps the country. */
    public static InterviewJson after(String procedure, @Nullable String country) {
        return new InterviewJson(ReportJson.after(procedure, country), null, null);
    }

    /** This interview and what was answered to its question. */
    public InterviewJson with(List<GivenAnswerJson> given) {
        return new InterviewJson(report, cannotTell, given);
    }

    /**
     * The interview with its answers put into the report.
     *
     * @throws Refused with every answer that means nothing
     */
    InterviewJson answered(Guidance guidance) {
        var refusals = new Refusals();
        var told = new AnsweredReport(report, guidance, refusals);
        var earlier = Optional.ofNullable(cannotTell).orElse(List.of());
        for (int i = 0; i < earlier.size(); i++) {
            told.cannotTell("/cannotTell/" + i, earlier.get(i));
        }
        var given = Optional.ofNullable(answers).orElse(List.of());
        for (int i = 0; i < given.size(); i++) {
            told.put("/answers/" + i, given.get(i));
        }
        refusals.throwIfAny();
        return told.interview();
    }

    /**
     * The report in the words of the guidance.
     *
     * @throws Refused with everything that means nothing
     */
    Report toReport(Guidance guidance, Instant now) {
        try {
            return report.toReport(guidance, now);
        } catch (Refused refused) {
            throw refused.within("/report");
        }
    }

    /** What the report cannot say. */
    Set<String> notTold() {
        return new LinkedHashSet<>(Optional.ofNullable(cannotTell).orElse(List.of()));
    }
}
