package org.aftercare.triage.api;

import java.util.List;
import org.aftercare.triage.clinical.BasisKind;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule that applies, why, and what it rests on. */
@Schema(name = "Reason", description = "A rule that applies to the report, what made it apply, and what it rests on.")
public record ReasonJson(
        @Schema(description = "The rule's id; see `GET /v1/rules/{id}`.", examples = "blocked-artery.cold-or-numb-leg")
        String rule,

        @Schema(description = "What the rule by itself leads to here.")
        Disposition disposition,

        @Schema(description = "How soon; one step less than the rule says when it rests on something unknown.")
        Urgency urgency,

        @Schema(description = "Whether it is among the rules that decide the answer.")
        boolean decides,

        @Schema(
                description =
                        "Why, in the rule's own sentence for the patient; where the rule rests on something unknown it may sound more urgent than the answer is.")
        String because,

        @Schema(description = "What in the report made it apply.")
        List<FactJson> facts,

        @Schema(description = "How directly it follows from what it cites.")
        BasisKind basis,

        @Schema(description = "The statements it rests on.") List<CitationJson> cites) {

    static ReasonJson of(Reason reason, Wording wording) {
        var rule = reason.rule();
        return new ReasonJson(
                rule.id().toString(),
                reason.urgency().disposition(),
                reason.urgency(),
                reason.decides(),
                wording.sentences().sentence(Keys.because(rule.id())),
                reason.facts().stream().map(FactJson::of).toList(),
                rule.basis().kind(),
                CitationJson.partsOf(rule.basis(), wording));
    }
}
