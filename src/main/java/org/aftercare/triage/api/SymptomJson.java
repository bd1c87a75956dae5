package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.BodySite;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.search.Match;
import org.aftercare.triage.search.MatchedField;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the catalogue of symptoms. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Symptom", description = "An entry of the catalogue of symptoms.")
public record SymptomJson(
        @Schema(description = "The code to report.", examples = "access-site-bruising")
        String code,

        @Schema(description = "Its plain name.") String name,
        @Schema(description = "A question to read out.") String question,
        @Schema(description = "Lay words for it.") List<String> also,

        @Schema(description = "Where on the body it is noticed.")
        BodySite bodySite,

        @Schema(description = "Its severities, least serious first; empty when it is just there or not.")
        List<OpenQuestionJson.ChoiceJson> severities,

        @Schema(description = "Where it is to be expected.") AppliesToJson appliesTo,

        @Schema(description = "The procedures after which some severity of it leads by itself to CALL_AMBULANCE.")
        List<String> redFlagAfter,

        @Schema(description = "Ids of the rules that read it.")
        List<String> rules,

        @Schema(description = "What was found of it; of a search only.") @Nullable
        MatchJson match) {

    /** Where a symptom is to be expected. */
    @Schema(
            name = "AppliesTo",
            description =
                    "The symptom is to be expected after any of the procedures, or with any of the access sites; both empty means always. Elsewhere it is triaged all the same, and the answer says so.")
    public record AppliesToJson(
            @Schema(description = "After any of these procedures.")
            List<String> procedures,

            @Schema(description = "With any of these access sites.")
            List<AccessSite> accessSites) {}

    /** What was found of a symptom. */
    @Schema(name = "Match", description = "What was found of a symptom.")
    public record MatchJson(
            @Schema(description = "Which of its texts was matched best.")
            MatchedField field,

            @Schema(
                    description =
                            "That text, as it stands in the catalogue: the name, one of the lay words, the question or the label of a severity.",
                    examples = "foot gone cold")
            String text)
            implements Repeated<MatchJson> {

        static MatchJson of(Match match) {
            return new MatchJson(match.field(), match.text());
        }

        /** A text of the catalogue, it is its own words. */
        @Override
        public MatchJson in(Wording wording) {
            return this;
        }
    }

    static SymptomJson of(Symptom symptom, Wording wording) {
        return of(symptom, wording, null);
    }

    static SymptomJson of(Symptom symptom, Wording wording, @Nullable MatchJson match) {
        var guidance = wording.guidance();
        var sentences = wording.sentences();
        return new SymptomJson(
                symptom.code().value(),
                sentences.sentence(Keys.name(symptom.code())),
                sentences.sentence(Keys.question(symptom.code())),
                sentences.list(Keys.also(symptom.code())),
                symptom.bodySite(),
                OpenQuestionJson.ChoiceJson.of(symptom, wording),
                appliesTo(symptom),
                guidance.catalogue().procedures().stream()
                        .filter(procedure -> guidance.redFlags().isRedFlag(procedure, symptom))
                        .map(Procedure::code)
                        .map(ProcedureCode::value)
                        .toList(),
                guidance.rules().reading(symptom).stream()
                        .map(rule -> rule.id().toString())
                        .toList(),
                match);
    }

    private static AppliesToJson appliesTo(Symptom symptom) {
        var procedures = symptom.appliesTo().procedures().stream()
                .map(ProcedureCode::value)
                .toList();
        return new AppliesToJson(procedures, symptom.appliesTo().accessSites());
    }
}
