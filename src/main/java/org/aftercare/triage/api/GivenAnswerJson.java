package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.text.Keys;
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
                description = "A symptom code, a circumstance such as `flight`, `since-procedure` or `access-site`.",
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

        @Schema(description = "With `access-site` and YES only, and then required: where the catheter went in.")
        @Nullable
        AccessSite accessSite,

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
        YES_CANNOT_TELL_HOW_BAD(Presence.PRESENT),
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

    public static GivenAnswerJson of(String about, Answer answer) {
        return new GivenAnswerJson(about, answer, null, null, null);
    }

    static GivenAnswerJson of(String about, Severity severity) {
        return new GivenAnswerJson(about, Answer.YES, severity.code(), null, null);
    }

    static GivenAnswerJson of(AccessSite accessSite) {
        return new GivenAnswerJson(Keys.ACCESS_SITE, Answer.YES, null, accessSite, null);
    }

    static GivenAnswerJson of(Duration sincePerformed) {
        return new GivenAnswerJson(Keys.SINCE_PROCEDURE, Answer.YES, null, null, Durations.text(sincePerformed));
    }

    /** Whether it says more than yes or no. */
    boolean isDetailed() {
        return severity != null || accessSite != null || sincePerformed != null;
    }
}
