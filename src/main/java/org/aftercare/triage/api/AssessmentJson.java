package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.RedFlags;
import org.aftercare.triage.text.Headline;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a report. */
@Schema(name = "Assessment", description = "The answer to a report, with its reasons and with what is still open.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentJson(
        @Schema(
                description =
                        "What to do: SELF_CARE, CONTACT_HOSPITAL_OR_GP or CALL_AMBULANCE. Closed: a new value is a new major version.")
        Disposition disposition,

        @Schema(description = "How soon: NONE, ROUTINE, URGENT (the same day) or IMMEDIATE.")
        Urgency urgency,

        @Schema(
                description =
                        "Within what time from the assessment to act (ISO 8601 duration); left out for SELF_CARE.",
                examples = "PT12H")
        @Nullable
        String within,

        @Schema(description = "The answer in one sentence, to be shown first.")
        String headline,

        @Schema(description = "Whom to reach, in the order to try; empty for SELF_CARE.")
        List<ContactJson> contacts,

        @Schema(description = "Every rule that applies, most urgent first.")
        List<ReasonJson> reasons,

        @Schema(description = "What to do now: first aid first; the last two go with every answer.")
        List<AdviceJson> advice,

        @Schema(
                description =
                        "What would make the answer more urgent if it came up or became as bad: at most eight signs, what is reported already and may become worse first. Empty with CALL_AMBULANCE.")
        List<WatchForJson> watchFor,

        @Schema(
                description =
                        "Between what the answer lies, once everything is known that the report mentions and leaves open.")
        BoundsJson bounds,

        @Schema(
                description =
                        "The questions that could change the answer, the one that could raise it most first, equal ones by kind and code. One answered UNKNOWN stays: ask each once.")
        List<OpenQuestionJson> open,

        @Schema(description = "How many red flags the report says anything of.")
        RedFlagsAskedJson redFlagsAsked,

        @Schema(description = "With SELF_CARE only: what is allowed by now, and what is not yet.") @Nullable
        List<RecoveryEntryJson> recovery,

        @Schema(description = "What the reader must know about how the answer was made.")
        List<NoteJson> notes,

        @Schema(description = "The guidance this answer was made from.")
        UsedGuidanceJson guidance,

        @Schema(description = "The client's reference, as sent.") @Nullable
        String reference) {

    /** How many red flags were asked about. */
    @Schema(
            name = "RedFlagsAsked",
            description =
                    "How many of the symptoms that by themselves lead to CALL_AMBULANCE, and are to be expected after the procedure, the report says anything of. UNKNOWN counts as asked; without an access site the symptoms of every possible one are expected.")
    public record RedFlagsAskedJson(
            @Schema(description = "Red flags the report says anything of.")
            int asked,

            @Schema(description = "Red flags to be expected after the procedure.")
            int apply) {
        static RedFlagsAskedJson of(RedFlags.Asked asked) {
            return new RedFlagsAskedJson(asked.asked(), asked.apply());
        }
    }

    /** The guidance an answer was made from. */
    @Schema(
            name = "UsedGuidance",
            description =
                    "The guidance this answer was made from; the same report against the same digest gives the same answer, apart from the note on review dates.")
    public record UsedGuidanceJson(
            @Schema(description = "Version of the guidance, year.month.number.", examples = "2026.11.1")
            String version,

            @Schema(
                    description = "SHA-256 over its canonical content.",
                    examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String digest,

            @Schema(description = "Whether a clinician has signed it.")
            boolean clinicallyReviewed) {}

    static AssessmentJson of(Assessment assessment, Report report, ReportJson asked, Wording wording) {
        var edition = wording.guidance().edition();
        var urgency = assessment.urgency();
        var emergency = Emergency.in(asked.country(), edition);
        var day = asked.assessed()
                .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                .orElse(edition.effective());
        return new AssessmentJson(
                urgency.disposition(),
                urgency,
                edition.window(urgency).map(Durations::text).orElse(null),
                headline(urgency, emergency, wording),
                ContactJson.of(urgency.disposition(), report.procedure(), emergency.number(), wording),
                new Reasons(assessment.reasons(), wording),
                AdviceJson.of(assessment, wording),
                WatchForJson.of(assessment, wording),
                BoundsJson.of(assessment.bounds()),
                OpenQuestionJson.of(assessment, wording),
                RedFlagsAskedJson.of(assessment.redFlagsAsked()),
                urgency == Urgency.NONE
                        ? RecoveryEntryJson.of(report.procedure(), report.circumstances(), wording)
                        : null,
                NoteJson.of(report, assessment, emergency, day, wording),
                new UsedGuidanceJson(edition.version(), edition.digest(), edition.clinicallyReviewed()),
                asked.reference());
    }

    private static String headline(Urgency urgency, Emergency emergency, Wording wording) {
        var sentences = wording.sentences();
        return switch (urgency) {
            case NONE -> sentences.sentence(Keys.headline(Headline.SELF_CARE));
            case ROUTINE -> sentences.sentence(Keys.headline(Headline.CONTACT_ROUTINE));
            case URGENT -> sentences.sentence(Keys.headline(Headline.CONTACT_URGENT));
            case IMMEDIATE ->
                emergency
                        .number()
                        .map(number -> sentences.sentence(Keys.headline(Headline.CALL_AMBULANCE), "number", number))
                        .orElseGet(() -> sentences.sentence(Keys.headline(Headline.CALL_AMBULANCE_UNNUMBERED)));
        };
    }
}
