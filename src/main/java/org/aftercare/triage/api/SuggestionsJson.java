package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.search.Candidate;
import org.aftercare.triage.search.Span;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The symptoms that may have been meant; none of them is reported until a person has confirmed it. */
@Schema(
        name = "Suggestions",
        description =
                "Symptoms that may have been meant. They are no report and no assessment; a person must confirm each before it is reported.")
public record SuggestionsJson(
        @Schema(
                description =
                        "Each symptom that something was said of, once, in the order in which they were first mentioned; empty when none was recognised, which does not mean that there is none.")
        List<CandidateJson> candidates,

        @Schema(description = "What to show with them: that a person must confirm.")
        String confirm) {

    /** A symptom that may have been meant. */
    @Schema(
            name = "Candidate",
            description =
                    "A symptom that may have been meant. Once confirmed, `code`, `presence` and `severity` can be copied into `symptoms` of a report as they are.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CandidateJson(
            @Schema(description = "A code of `GET /v1/symptoms`.", examples = "leg-coldness")
            String code,

            @Schema(description = "Its plain name.") String label,

            @Schema(
                    description =
                            "What was said of it: ABSENT when it was denied, UNKNOWN when it was doubted. Of several mentions the most serious counts, PRESENT before UNKNOWN before ABSENT.")
            Presence presence,

            @Schema(
                    description =
                            "A severity of this symptom, only where the words say it; of several the worst. Ask where it is missing.",
                    examples = "spreading")
            @Nullable
            String severity,

            @Schema(
                    description =
                            "Whether some severity of it leads by itself to CALL_AMBULANCE, after the procedure given or else after any. Confirm these first.")
            boolean redFlag,

            @Schema(
                    description =
                            "Where the words stand that it rests on, those that deny, doubt or grade it among them.")
            List<WordsJson> words) {

        static CandidateJson of(Candidate candidate, Expected expected, Wording wording) {
            var reported = candidate.reported();
            return new CandidateJson(
                    reported.code().value(),
                    wording.sentences().sentence(Keys.name(reported.code())),
                    reported.presence(),
                    Optional.ofNullable(reported.severity()).map(Severity::code).orElse(null),
                    expected.isRedFlag(reported.symptom()),
                    candidate.words().stream().map(WordsJson::of).toList());
        }
    }

    /** Where words stand in the text that was posted. */
    @Schema(
            name = "Words",
            description =
                    "Where words stand in the text that was posted, in UTF-16 code units, as Java and JavaScript count them; the words themselves are not repeated.")
    public record WordsJson(
            @Schema(description = "Where they begin.", maximum = "2000")
            int start,

            @Schema(description = "Where they have ended: the first place after them.", maximum = "2000")
            int end) {

        static WordsJson of(Span span) {
            return new WordsJson(span.start(), span.end());
        }
    }

    static SuggestionsJson of(List<Candidate> candidates, Expected expected, Wording wording) {
        return new SuggestionsJson(
                candidates.stream()
                        .filter(candidate -> expected.test(candidate.reported().symptom()))
                        .map(candidate -> CandidateJson.of(candidate, expected, wording))
                        .toList(),
                wording.sentences().sentence(Keys.CONFIRM));
    }
}
