package org.aftercare.triage.api;

import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.api.GivenAnswerJson.Answer;
import org.aftercare.triage.clinical.AccessSite;
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
                description = "A symptom code, a circumstance such as `flight`, `since-procedure` or `access-site`.",
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

    static List<InterviewItemJson> of(List<Subject> subjects, Wording wording) {
        return Parts.of(subjects, about -> wording.part(new Asked(about)));
    }

    /** What is asked about; the item holds all its answers, so it is the same whatever was reported. */
    private record Asked(Subject about) implements Repeated<InterviewItemJson> {
        /** By its code: a whole symptom would take longer to hash than to write. */
        @Override
        public int hashCode() {
            return about.id().hashCode();
        }

        @Override
        public InterviewItemJson in(Wording wording) {
            return InterviewItemJson.of(about, wording);
        }
    }

    static InterviewItemJson of(Subject about, Wording wording) {
        if (about instanceof Subject.OfSymptom of) {
            return ofSymptom(of, wording);
        }
        var question = wording.sentences().sentence(Keys.circumstance(about.id()));
        return new InterviewItemJson(about.id(), question, question, options(about, wording));
    }

    private static InterviewItemJson ofSymptom(Subject.OfSymptom of, Wording wording) {
        var symptom = of.symptom();
        boolean isHowBad = of.kind() == OpenKind.SEVERITY_MISSING;
        return new InterviewItemJson(
                symptom.code().value(),
                wording.sentences().sentence(Keys.name(symptom.code())),
                OpenQuestionJson.question(of, wording),
                Stream.concat(present(symptom, wording), isHowBad ? Stream.of() : absent(symptom, wording))
                        .toList());
    }

    private static Stream<OptionJson> present(Symptom symptom, Wording wording) {
        var code = symptom.code().value();
        if (symptom.severities().isEmpty()) {
            return Stream.of(option(Said.YES, code, Answer.YES, wording));
        }
        var severities = symptom.severities().stream()
                .map(severity -> new OptionJson(
                        wording.sentences().sentence(Keys.label(symptom.code(), severity)),
                        GivenAnswerJson.of(code, severity)));
        var howBad = option(Said.CANNOT_TELL_HOW_BAD, code, Answer.YES_CANNOT_TELL_HOW_BAD, wording);
        return Stream.concat(severities, Stream.of(howBad));
    }

    private static Stream<OptionJson> absent(Symptom symptom, Wording wording) {
        var code = symptom.code().value();
        var cannotTell = symptom.severities().isEmpty() ? Said.CANNOT_TELL : Said.CANNOT_TELL_WHETHER;
        return Stream.of(
                option(Said.NO, code, Answer.NO, wording), option(cannotTell, code, Answer.CANNOT_TELL, wording));
    }

    private static List<OptionJson> options(Subject about, Wording wording) {
        var yes = about instanceof Subject.OfAccessSite
                ? accessSites(wording)
                : about instanceof Subject.OfTime ? times(wording) : yesOrNo(about.id(), wording);
        return Stream.concat(yes, Stream.of(option(Said.CANNOT_TELL, about.id(), Answer.CANNOT_TELL, wording)))
                .toList();
    }

    private static Stream<OptionJson> yesOrNo(String about, Wording wording) {
        return Stream.of(option(Said.YES, about, Answer.YES, wording), option(Said.NO, about, Answer.NO, wording));
    }

    private static Stream<OptionJson> accessSites(Wording wording) {
        return Stream.of(AccessSite.values())
                .map(site ->
                        new OptionJson(wording.sentences().sentence(Keys.accessSite(site)), GivenAnswerJson.of(site)));
    }

    private static Stream<OptionJson> times(Wording wording) {
        return Stretch.between(wording.guidance().rules().timeLimits()).stream()
                .map(stretch -> new OptionJson(stretch.text(wording.sentences()), GivenAnswerJson.of(stretch.from())));
    }

    private static OptionJson option(Said said, String about, Answer answer, Wording wording) {
        return new OptionJson(wording.sentences().sentence(Keys.said(said)), GivenAnswerJson.of(about, answer));
    }

    public boolean takesYesOrNo() {
        return options.stream().map(OptionJson::answer).noneMatch(GivenAnswerJson::isDetailed);
    }
}
