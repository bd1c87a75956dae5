package org.aftercare.triage.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.text.Nearest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a report says of one symptom. */
@Schema(
        name = "ReportedSymptom",
        description =
                "One symptom that was asked about. A symptom that is not listed counts as not asked, not as absent.")
public record ReportedSymptomJson(
        @Schema(description = "A code of `GET /v1/symptoms`.", examples = "leg-coldness")
        @NotNull
        @Pattern(regexp = Codes.PATTERN)
        @Size(max = Codes.MAX_LENGTH)
        String code,

        @Schema(
                description = "PRESENT when left out; UNKNOWN when the caller was asked and cannot tell.",
                defaultValue = "PRESENT")
        @Nullable
        Presence presence,

        @Schema(
                description =
                        "A severity of this symptom. Without it the symptom's cautious severity counts. With UNKNOWN: the severity that was asked about.",
                examples = "spreading")
        @Pattern(regexp = Codes.PATTERN)
        @Size(max = Codes.MAX_LENGTH)
        @Nullable
        String severity) {

    private Presence said() {
        return presence == null ? Presence.PRESENT : presence;
    }

    /** The symptom in the words of the catalogue, or refusals. */
    Optional<ReportedSymptom> reported(String pointer, Guidance guidance, Refusals refusals) {
        var symptom = guidance.catalogue().symptom(new SymptomCode(code));
        if (symptom.isEmpty()) {
            var known = guidance.catalogue().symptoms().stream()
                    .map(each -> each.code().value())
                    .toList();
            refusals.add(Refusal.at(
                    pointer + "/code",
                    ProblemCode.UNKNOWN_SYMPTOM,
                    "the catalogue has no symptom of this code",
                    Nearest.to(code, known)));
            return Optional.empty();
        }
        return severity == null
                ? symptom.map(each -> new ReportedSymptom(each, said(), null))
                : withSeverity(pointer + "/severity", symptom.get(), severity, refusals);
    }

    private Optional<ReportedSymptom> withSeverity(String pointer, Symptom symptom, String given, Refusals refusals) {
        if (said() == Presence.ABSENT) {
            refusals.add(
                    Refusal.at(pointer, ProblemCode.SEVERITY_OF_ABSENT_SYMPTOM, "an absent symptom has no severity"));
            return Optional.empty();
        }
        var expected = symptom.severities().stream().map(Severity::code).toList();
        var detail = expected.isEmpty()
                ? "this symptom has no severities; leave the field out"
                : "this symptom has no severity of this code";
        return refusals.orRefuse(
                        symptom.severity(given), Refusal.at(pointer, ProblemCode.UNKNOWN_SEVERITY, detail, expected))
                .map(known -> new ReportedSymptom(symptom, said(), known));
    }
}
