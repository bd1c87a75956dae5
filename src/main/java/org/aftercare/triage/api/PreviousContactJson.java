package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Optional;
import org.aftercare.triage.clinical.Disposition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An earlier contact about the same problem. */
@Schema(
        name = "PreviousContact",
        description =
                "An earlier call or visit about the same problem, not an earlier post within this one. Any entry can make a ROUTINE answer URGENT; one with WORSE can also make NONE ROUTINE, and URGENT IMMEDIATE. Their order and age do not matter.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreviousContactJson(
        @Schema(
                description = "When it was, with seconds and offset (RFC 3339).",
                format = "date-time",
                examples = "2026-11-20T18:00:00Z")
        @NotNull
        @Pattern(regexp = Moment.PATTERN)
        @ExistingMoment
        String at,

        @Schema(description = "What was advised then; no rule reads it yet.") @NotNull
        Disposition disposition,

        @Schema(description = "How the problem has gone since that contact.") @Nullable
        Trend trend) {

    /** How a problem has gone since a contact. */
    @Schema(name = "Trend", description = "How the problem has gone since that contact.")
    public enum Trend {
        BETTER,
        SAME,
        WORSE
    }

    boolean isWorse() {
        return trend == Trend.WORSE;
    }

    void refuseImpossible(
            String pointer, Optional<Instant> performed, @Nullable Instant assessed, Instant now, Refusals refusals) {
        var time = Moment.parse(at);
        Moment.refuseFuture(pointer + "/at", time, assessed == null ? now : assessed, refusals);
        if (performed.filter(time::isBefore).isPresent()) {
            refusals.add(Refusal.at(
                    pointer + "/at", ProblemCode.TIME_BEFORE_PROCEDURE, "the contact lies before the procedure"));
        }
    }
}
