package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.OpenKind;
import org.aftercare.triage.engine.OpenQuestion;
import org.aftercare.triage.engine.OpenQuestion.Subject;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question whose answer could change the assessment. */
@Schema(
        name = "OpenQuestion",
        description =
                "A question whose answer could change the assessment, by itself or, where it could neither raise nor lower it, together with another. What could raise it most comes first.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenQuestionJson(
        @Schema(
                description = "A symptom code, a circumstance such as `flight`, or `since-procedure`.",
                examples = "chest-pain")
        String about,

        @Schema(
                description =
                        "Where the answer goes in the report (JSON pointer); at `/symptoms` it is an entry with `about` as its code.",
                examples = "/symptoms")
        String answerAt,

        @Schema(description = "Why it is open.") OpenKind kind,

        @Schema(description = "The question, to be read out.")
        String question,

        @Schema(
                description =
                        "The severities to choose from, least serious first; empty for a symptom without severities and for circumstances.")
        List<ChoiceJson> choices,

        @Schema(description = "What settling this question alone could raise the answer to; left out when it cannot.")
        @Nullable
        Disposition couldRaiseTo,

        @Schema(description = "How soon it would have to be then; left out when it cannot raise.") @Nullable
        Urgency couldRaiseToUrgency,

        @Schema(description = "What settling this question alone could lower the answer to; left out when it cannot.")
        @Nullable
        Disposition couldLowerTo,

        @Schema(description = "How soon it would have to be then; left out when it cannot lower.") @Nullable
        Urgency couldLowerToUrgency) {

    static List<OpenQuestionJson> of(Assessment assessment, Wording wording) {
        return Parts.of(assessment.open(), open -> wording.part(Asked.of(open, assessment.urgency())));
    }

    /** A question with what it could do to the answer. */
    private record Asked(
            Subject about,
            @Nullable Urgency raised,
            @Nullable Urgency lowered) implements Repeated<OpenQuestionJson> {
        static Asked of(OpenQuestion open, Urgency answer) {
            return new Asked(
                    open.about(),
                    open.highest().isAbove(answer) ? open.highest() : null,
                    answer.isAbove(open.lowest()) ? open.lowest() : null);
        }

        /** By its code: a whole symptom would take longer to hash than to write. */
        @Override
        public int hashCode() {
            return (about.id().hashCode() * 31 + Objects.hashCode(raised)) * 31 + Objects.hashCode(lowered);
        }

        @Override
        public OpenQuestionJson in(Wording wording) {
            return new OpenQuestionJson(
                    about.id(),
                    AnswerPlaces.of(about),
                    about.kind(),
                    question(about, wording),
                    choices(about, wording),
                    raised == null ? null : raised.disposition(),
                    raised,
                    lowered == null ? null : lowered.disposition(),
                    lowered);
        }
    }

    private static String question(Subject about, Wording wording) {
        return about instanceof Subject.OfSymptom of
                ? question(of, wording)
                : wording.sentences().sentence(Keys.circumstance(about.id()));
    }

    /** Whether the symptom is there, or how bad it is. */
    static String question(Subject.OfSymptom of, Wording wording) {
        var sentences = wording.sentences();
        var code = of.symptom().code();
        return of.kind() == OpenKind.SEVERITY_MISSING
                ? sentences.sentence(Keys.severityQuestion(), "symptom", sentences.sentence(Keys.name(code)))
                : sentences.sentence(Keys.question(code));
    }

    private static List<ChoiceJson> choices(Subject about, Wording wording) {
        return about instanceof Subject.OfSymptom of ? ChoiceJson.of(of.symptom(), wording) : List.of();
    }

    /** One severity to choose. */
    @Schema(name = "Choice", description = "One severity of a symptom.")
    public record ChoiceJson(
            @Schema(description = "The severity to send.", examples = "spreading")
            String severity,

            @Schema(description = "What it means, in plain words.")
            String label,

            @Schema(
                    description =
                            "Whether it is the one assumed when none is given. It need not be the worst; never preselect it.")
            boolean cautious) {

        static List<ChoiceJson> of(Symptom symptom, Wording wording) {
            return symptom.severities().stream()
                    .map(severity -> of(symptom, severity, wording))
                    .toList();
        }

        private static ChoiceJson of(Symptom symptom, Severity severity, Wording wording) {
            return new ChoiceJson(
                    severity.code(),
                    wording.sentences().sentence(Keys.label(symptom.code(), severity)),
                    severity.step() == symptom.cautiousStep());
        }
    }
}
