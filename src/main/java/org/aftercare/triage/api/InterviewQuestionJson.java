package org.aftercare.triage.api;

import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.api.GivenAnswerJson.Answer;
import org.aftercare.triage.engine.Interview;
import org.aftercare.triage.engine.Interview.Topic;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Said;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to ask next in an interview. */
@Schema(
        name = "InterviewQuestion",
        description =
                "What to ask next. Choose one option for each item, or one of `forAll` for all of them together, and post the answers of what was chosen; an item left out is asked about again, if it still matters.")
public record InterviewQuestionJson(
        @Schema(description = "What kind of question it is.")
        Kind kind,

        @Schema(description = "Why it is asked at this point.")
        Topic topic,

        @Schema(description = "The question, to be read out; with ANY_OF the items follow it.")
        String text,

        @Schema(description = "Why it is asked, to be said to whoever wonders.")
        String why,

        @Schema(description = "What it is about, the most pressing first; one with YES_NO and ONE_OF.")
        List<InterviewItemJson> items,

        @Schema(description = "With ANY_OF, what answers all items at once; else empty.")
        List<ForAllJson> forAll) {

    /** What kind of question it is. */
    @Schema(name = "QuestionKind", description = "What kind of question it is.")
    public enum Kind {
        YES_NO,
        ONE_OF,
        ANY_OF
    }

    /** An option that answers all items of a question. */
    @Schema(name = "ForAll", description = "An option that answers all items of a question at once.")
    public record ForAllJson(
            @Schema(description = "The option, to be shown.", examples = "None of these")
            String text,

            @Schema(description = "What to post in `answers` when it is chosen.")
            List<GivenAnswerJson> answers) {}

    static InterviewQuestionJson of(Interview.Question question, Wording wording) {
        var items = InterviewItemJson.of(question.about(), wording);
        var kind = kind(items);
        var sentences = wording.sentences();
        return new InterviewQuestionJson(
                kind,
                question.topic(),
                kind == Kind.ANY_OF
                        ? sentences.sentence(Keys.anyOf(question.topic().name()))
                        : items.get(0).question(),
                sentences.sentence(Keys.whyAsked(question.topic().name())),
                items,
                kind == Kind.ANY_OF ? forAll(items, wording) : List.of());
    }

    private static Kind kind(List<InterviewItemJson> items) {
        if (items.size() > 1) {
            return Kind.ANY_OF;
        }
        return items.get(0).takesYesOrNo() ? Kind.YES_NO : Kind.ONE_OF;
    }

    private static List<ForAllJson> forAll(List<InterviewItemJson> items, Wording wording) {
        return Stream.of(
                        forAll(Said.NONE_OF_THESE, Answer.NO, items, wording),
                        forAll(Said.CANNOT_TELL_ANY, Answer.CANNOT_TELL, items, wording))
                .toList();
    }

    private static ForAllJson forAll(Said text, Answer answer, List<InterviewItemJson> items, Wording wording) {
        return new ForAllJson(
                wording.sentences().sentence(Keys.said(text)),
                items.stream()
                        .map(item -> GivenAnswerJson.of(item.about(), answer))
                        .toList());
    }
}
