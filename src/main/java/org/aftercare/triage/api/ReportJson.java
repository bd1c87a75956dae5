package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report as it is posted; it holds nothing that names a person. */
@Schema(
        name = "Report",
        description =
                "What is known of one patient after one procedure. It has no field for a name, a birth date, an address or free text; a body that carries one is refused.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportJson(
        @Schema(description = "What was done, and when.") @NotNull @Valid
        ReportedProcedureJson procedure,

        @Schema(description = "Facts about the patient that are no symptoms.") @Valid @Nullable
        PatientJson patient,

        @Schema(
                description =
                        "Every symptom that was asked about, in any order. The empty list means that nothing was asked or said; when all is well, send what was asked as ABSENT.")
        @NotNull
        @Size(max = 100)
        List<@NotNull @Valid ReportedSymptomJson> symptoms,

        @Schema(description = "Earlier contacts about the same problem. They can raise an answer, never lower it.")
        @Size(max = 20)
        @Nullable
        List<@NotNull @Valid PreviousContactJson> previousContacts,

        @Schema(
                description =
                        "When the report was taken, with seconds and offset (RFC 3339). Required with `procedure.performedAt`; at most five minutes ahead of the service's clock, and not before the earlier contacts.",
                format = "date-time",
                examples = "2026-11-21T09:30:00Z")
        @Pattern(regexp = Moment.PATTERN)
        @ExistingMoment
        @Nullable
        String assessedAt,

        @Schema(
                description =
                        "Where the patient is (ISO 3166-1 alpha-2, so GB and not UK). Without it no emergency number is given.",
                examples = "GB")
        @Pattern(regexp = "^[A-Z]{2}$")
        @Nullable
        String country,

        @Schema(
                description =
                        "The client's own reference, echoed in the answer and kept nowhere. Never a person's name or number.",
                examples = "call-7731")
        @Pattern(regexp = "^[A-Za-z0-9._:-]{1,64}$")
        @Nullable
        String reference) {

    /** A report of which only the procedure is known, and perhaps the country. */
    static ReportJson after(String procedure, @Nullable String country) {
        return new ReportJson(ReportedProcedureJson.of(procedure), null, List.of(), null, null, country, null);
    }

    /**
     * The report in the words of the guidance.
     *
     * @throws Refused with everything that means nothing
     */
    Report toReport(Guidance guidance, Instant now) {
        var refusals = new Refusals();
        var assessed = assessed(now, refusals);
        var known = procedure.procedure(guidance, refusals);
        var circumstances = circumstances(known, assessed, now, refusals);
        var reported = symptoms(guidance, refusals);
        refusals.throwIfAny();
        return new Report(known.orElseThrow(), procedure.accessSite(), circumstances, reported);
    }

    /** When the report was taken, if it says so. */
    Optional<Instant> assessed() {
        return Optional.ofNullable(assessedAt).map(Moment::parse);
    }

    private @Nullable Instant assessed(Instant now, Refusals refusals) {
        var assessed = assessed();
        assessed.ifPresent(at -> Moment.refuseFuture("/assessedAt", at, now, refusals));
        return assessed.orElse(null);
    }

    private Circumstances circumstances(
            Optional<Procedure> known, @Nullable Instant assessed, Instant now, Refusals refusals) {
        var said = procedure.circumstances(known, refusals);
        if (patient != null) {
            said.putAll(patient.circumstances());
        }
        var contacts = Optional.ofNullable(previousContacts).orElse(List.of());
        said.put(Circumstance.REPEAT_CONTACT, !contacts.isEmpty());
        said.put(Circumstance.REPEAT_CONTACT_WORSENING, contacts.stream().anyMatch(PreviousContactJson::isWorse));
        for (int i = 0; i < contacts.size(); i++) {
            contacts.get(i).refuseImpossible("/previousContacts/" + i, procedure.performed(), assessed, now, refusals);
        }
        return new Circumstances(said, procedure.since(assessed, refusals));
    }

    private List<ReportedSymptom> symptoms(Guidance guidance, Refusals refusals) {
        var codes = symptoms.stream().map(ReportedSymptomJson::code).toList();
        var reported = new ArrayList<ReportedSymptom>();
        for (int i = 0; i < symptoms.size(); i++) {
            var pointer = "/symptoms/" + i;
            if (codes.indexOf(codes.get(i)) < i) {
                var first = "/symptoms/" + codes.indexOf(codes.get(i));
                refusals.add(Refusal.at(
                        pointer + "/code", ProblemCode.SYMPTOM_TWICE, "the symptom is reported already at " + first));
            } else {
                symptoms.get(i).reported(pointer, guidance, refusals).ifPresent(reported::add);
            }
        }
        return reported;
    }
}
