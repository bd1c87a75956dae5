package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.aftercare.triage.clinical.BasisKind;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Effect;
import org.aftercare.triage.engine.Rule;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule of the guidance. */
@Schema(
        name = "Rule",
        description = "A rule of the guidance: when it applies, what it leads to, the advice, and what it rests on.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleJson(
        @Schema(description = "The rule's id.", examples = "blocked-artery.cold-or-numb-leg")
        String id,

        @Schema(description = "The procedures it is for; empty means all.")
        List<String> procedures,

        @Schema(description = "When it applies; left out for the two rules that apply where no other does.") @Nullable
        ConditionJson when,

        @Schema(description = "An exception; it counts only when it is established.") @Nullable
        ConditionJson unless,

        @Schema(description = "What it leads to; left out for a rule that raises.") @Nullable
        Disposition leadsTo,

        @Schema(description = "How soon; left out for a rule that raises.") @Nullable
        Urgency urgency,

        @Schema(description = "For a rule that raises: the answer it applies to, and what that becomes.") @Nullable
        RaisesJson raises,

        @Schema(description = "Why, in a sentence for the patient.")
        String because,

        @Schema(description = "What to do when it applies.") List<AdviceJson> advice,

        @Schema(description = "How directly it follows from what it cites.")
        BasisKind basis,

        @Schema(description = "The statements it rests on.") List<CitationJson> cites) {

    /** From what to what a rule raises an answer. */
    @Schema(name = "Raises", description = "An answer that the other rules put at `from` becomes `to`.")
    public record RaisesJson(
            @Schema(description = "The urgency the other rules lead to.")
            Urgency from,

            @Schema(description = "The urgency it becomes.") Urgency to) {}

    static RuleJson of(Rule rule, Wording wording) {
        var leadsTo = rule.effect() instanceof Effect.LeadsTo effect ? effect.urgency() : null;
        var raises = rule.effect() instanceof Effect.Raises effect ? new RaisesJson(effect.from(), effect.to()) : null;
        return new RuleJson(
                rule.id().toString(),
                rule.procedures().stream().map(ProcedureCode::value).toList(),
                rule.isStanding() ? null : ConditionJson.of(rule.when()),
                rule.unless() == null ? null : ConditionJson.of(rule.unless()),
                leadsTo == null ? null : leadsTo.disposition(),
                leadsTo,
                raises,
                wording.sentences().sentence(Keys.because(rule.id())),
                rule.advice().stream()
                        .map(id -> AdviceJson.of(wording.guidance().advice(id).orElseThrow(), wording))
                        .toList(),
                rule.basis().kind(),
                CitationJson.of(rule.basis(), wording));
    }
}
