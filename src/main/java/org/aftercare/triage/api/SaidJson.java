package org.aftercare.triage.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller said, as it is posted to find symptoms in it; it is read once and kept nowhere. */
@Schema(
        name = "Said",
        description =
                "What a caller said of how the patient is. It is read once: not stored, not logged, not repeated in the answer.")
public record SaidJson(
        @Schema(
                description =
                        "The caller's own words, at most 2,000 UTF-16 code units of them. Leave out names, numbers and addresses: nothing here needs them.",
                examples = "My foot has gone cold, but I've no chest pain.")
        @NotNull
        @Size(min = 1, max = MOST_CHARACTERS)
        String text,

        @Schema(
                description =
                        "A code of `GET /v1/procedures`: only symptoms to be expected after this procedure are suggested.",
                examples = "leg-stent")
        @Pattern(regexp = Codes.PATTERN)
        @Size(max = Codes.MAX_LENGTH)
        @Nullable
        String procedure,

        @Schema(
                description =
                        "Where the catheter went in; the arm counts as WRIST. Only symptoms to be expected with this access site are suggested.")
        @Nullable
        AccessSite accessSite) {
    static final int MOST_CHARACTERS = 2_000;

    /**
     * Which symptoms are to be expected.
     *
     * @throws Refused when the procedure is not known or not done through the access site
     */
    Expected expected(Guidance guidance) {
        var refusals = new Refusals();
        var after = procedure(guidance, refusals);
        var possible = after.map(Procedure::accessSites).orElse(List.of(AccessSite.values()));
        if (accessSite != null && !possible.contains(accessSite)) {
            refusals.add(ProcedureRefusals.impossible("/accessSite", possible));
        }
        refusals.throwIfAny();
        return new Expected(guidance, after, Optional.ofNullable(accessSite));
    }

    private Optional<Procedure> procedure(Guidance guidance, Refusals refusals) {
        if (procedure == null) {
            return Optional.empty();
        }
        return refusals.orRefuse(
                guidance.catalogue().procedure(new ProcedureCode(procedure)),
                () -> ProcedureRefusals.unknown("/procedure", procedure, guidance));
    }
}
