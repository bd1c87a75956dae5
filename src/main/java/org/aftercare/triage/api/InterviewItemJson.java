package org.aftercare.triage.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.api.GivenAnswerJson.Answer;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.engine.OpenKind;
import org.aftercare.triage.engine.OpenQuestion.Subject;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Said;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing asked about in a question. */
@Schema(name = "InterviewItem", description = "One thing asked about, with the answers to choose from.")
public record InterviewItemJson(
        @Schema(
                description = "A symptom code, a circumstance such as `flight`, or `since-procedure`.",
                examples = "leg-pain")
        String about,

        @Schema(description = "Its name, to be shown in a list; of what is no symptom, the question.")
        String label,

        @Schema(description = "The question about it alone, to be read out.")
        String question,

        @Schema(description = "The answers to choose from; of severities the least serious first.")
        List<OptionJson> options) {

    /** An answer to choose. */
    @Schema(name = "Option", description = "An answer to choose.")
    public record OptionJson(
            @Schema(description = "The answer, to be shown.")
            String text,

            @Schema(description = "What to post in `answers` when it is chosen.")
            GivenAnswerJson answer) {}

    static InterviewItemJson of(Subject about, Wording wording) {
        if (about instanceof Subject.OfSymptom of) {
            return ofSymptom(of, wording);
        }
        var question = wording.sentences().sentence(Keys.circumstance(about.id()));
        var options = about instanceof Subject.OfTime
                ? times(wording)
                : List.of(option(Said.YES, about.id(), Answer.YES, wording), no(about.id(), wording));
        return new InterviewItemJson(about.id(), question, question, withCannotTell(options, about.id(), wording));
    }

    private static InterviewItemJson ofSymptom(Subject.OfSymptom of, Wording wording) {
        var code = of.symptom().code();
        boolean isHowBad = of.kind() == OpenKind.SEVERITY_MISSING;
        var options = new ArrayList<>(present(of.symptom(), wording));
        if (!isHowBad) {
            options.add(no(code.value(), wording));
        }
        return new InterviewItemJson(
                code.value(),
                wording.sentences().sentence(Keys.name(code)),
                wording.sentences().sentence(isHowBad ? Keys.severityQuestion() : Keys.question(code)),
                withCannotTell(options, code.value(), wording));
    }

    private static List<OptionJson> present(Symptom symptom, Wording wording) {
        var code = symptom.code().value();
        return symptom.severities().isEmpty()
                ? List.of(option(Said.YES, code, Answer.YES, wording))
                : symptom.severities().stream()
                        .map(severity -> new OptionJson(
                                wording.sentences().sentence(Keys.label(symptom.code(), severity)),
                                new GivenAnswerJson(code, Answer.YES, severity.code(), null)))
                        .toList();
    }

    /** A time stands for its stretch up to the next at which a rule changes; of a stretch its beginning, the most careful. */
    private static List<OptionJson> times(Wording wording) {
        return Stream.concat(Stream.of(Duration.ZERO), wording.guidance().rules().timeLimits().stream())
                .map(start -> new OptionJson(
                        wording.sentences().sentence(Keys.timeFrom(start)),
                        new GivenAnswerJson(Keys.SINCE_PROCEDURE, Answer.YES, null, Durations.text(start))))
                .toList();
    }

    private static List<OptionJson> withCannotTell(List<OptionJson> options, String about, Wording wording) {
        var cannotTell = option(Said.CANNOT_TELL, about, Answer.CANNOT_TELL, wording);
        return Stream.concat(options.stream(), Stream.of(cannotTell)).toList();
    }

    private static OptionJson no(String about, Wording wording) {
        return option(Said.NO, about, Answer.NO, wording);
    }

    private static OptionJson option(Said said, String about, Answer answer, Wording wording) {
        return new OptionJson(wording.sentences().sentence(Keys.said(said)), GivenAnswerJson.of(about, answer));
    }

    boolean isYesOrNo() {
        return options.stream()
                .map(OptionJson::answer)
                .allMatch(answer -> answer.severity() == null && answer.sincePerformed() == null);
    }
}
