package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.aftercare.triage.clinical.Presence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was answered to one thing asked about in an interview. */
@Schema(
        name = "GivenAnswer",
        description =
                "What was answered to one thing asked about. The options of a question hold it ready made; whoever knows more, such as the exact time, may make one.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GivenAnswerJson(
        @Schema(
                description = "A symptom code, a circumstance such as `flight`, or `since-procedure`.",
                examples = "leg-pain")
        @NotNull
        @Pattern(regexp = Codes.PATTERN)
        @Size(max = Codes.MAX_LENGTH)
        String about,

        @Schema(description = "What was answered; YES too where it was how bad, or how long ago.") @NotNull
        Answer answer,

        @Schema(
                description =
                        "How bad the symptom is: a severity of it, with YES. Left out where nobody said; it is then asked about by itself, if it matters.",
                examples = "severe")
        @Pattern(regexp = Codes.PATTERN)
        @Size(max = Codes.MAX_LENGTH)
        @Nullable
        String severity,

        @Schema(
                description =
                        "With `since-procedure` and YES only, and then required: how long ago the procedure was, as in a report.",
                examples = "P2D")
        @Pattern(regexp = Durations.PATTERN)
        @Nullable
        String sincePerformed) {

    /** What somebody answers who was asked. */
    @Schema(name = "AnswerKind", description = "What was answered.")
    public enum Answer {
        YES(Presence.PRESENT),
        NO(Presence.ABSENT),
        CANNOT_TELL(Presence.UNKNOWN);

        private final Presence presence;

        Answer(Presence presence) {
            this.presence = presence;
        }

        Presence presence() {
            return presence;
        }
    }

    static GivenAnswerJson of(String about, Answer answer) {
        return new GivenAnswerJson(about, answer, null, null);
    }
}
