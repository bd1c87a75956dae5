package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.engine.Condition;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What must be so for a rule to apply; exactly one way of saying it is filled in. */
@Schema(
        name = "Condition",
        description =
                "What must be so for a rule to apply. Filled in is exactly one of: `all`; `any`; `symptom`, with `atLeast` when the symptom has severities; `circumstance`; `sinceProcedureUnder`; `sinceProcedureFrom`.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConditionJson(
        @Schema(description = "Every one of these holds.") @Nullable
        List<ConditionJson> all,

        @Schema(description = "At least one of these holds.") @Nullable
        List<ConditionJson> any,

        @Schema(description = "This symptom is present.") @Nullable
        String symptom,

        @Schema(description = "… at this severity or a worse one.") @Nullable
        String atLeast,

        @Schema(description = "This circumstance holds.") @Nullable
        String circumstance,

        @Schema(description = "Less time than this has passed since the procedure (ISO 8601 duration).") @Nullable
        String sinceProcedureUnder,

        @Schema(description = "This much time or more has passed since the procedure (ISO 8601 duration).") @Nullable
        String sinceProcedureFrom) {

    static ConditionJson of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return new ConditionJson(parts(all.parts()), null, null, null, null, null, null);
        }
        if (condition instanceof Condition.Any any) {
            return new ConditionJson(null, parts(any.parts()), null, null, null, null, null);
        }
        if (condition instanceof Condition.AtLeast at) {
            var code = at.symptom().code().value();
            var severity =
                    at.symptom().severityAt(at.step()).map(Severity::code).orElse(null);
            return new ConditionJson(null, null, code, severity, null, null, null);
        }
        if (condition instanceof Condition.Holds holds) {
            return new ConditionJson(
                    null, null, null, null, holds.circumstance().id(), null, null);
        }
        if (condition instanceof Condition.Under under) {
            return new ConditionJson(null, null, null, null, null, Durations.text(under.limit()), null);
        }
        return new ConditionJson(
                null, null, null, null, null, null, Durations.text(((Condition.From) condition).limit()));
    }

    private static List<ConditionJson> parts(List<Condition> parts) {
        return parts.stream().map(ConditionJson::of).toList();
    }
}
