package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
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
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedSymptomJson(
        @Schema(description = "A code of `GET /v1/symptoms`.", examples = "leg-coldness")
        @NotNull
        @Pattern(regexp = Codes.PATTERN)
        @Size(max = Codes.MAX_LENGTH)
        String code,

        @Schema(
                description =
                        "PRESENT when left out; UNKNOWN when whoever was asked cannot tell; ABSENT only for a plain no.",
                defaultValue = "PRESENT")
        @Nullable
        Presence presence,

        @Schema(
                description =
                        "A severity of this symptom; without it the cautious one counts, and the question comes in `open`. Do not preselect one: ask. With UNKNOWN leave it out, unless the question was about this very severity; one milder than the cautious is refused then.",
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
        var known = refusals.orRefuse(symptom.severity(given), () -> unknownSeverity(pointer, symptom));
        if (said() == Presence.UNKNOWN
                && known.filter(each -> each.step() < symptom.cautiousStep()).isPresent()) {
            refusals.add(tooMild(pointer, symptom));
            return Optional.empty();
        }
        return known.map(each -> new ReportedSymptom(symptom, said(), each));
    }

    private static Refusal unknownSeverity(String pointer, Symptom symptom) {
        var expected = symptom.severities().stream().map(Severity::code).toList();
        var detail = expected.isEmpty()
                ? "this symptom has no severities; leave the field out"
                : "this symptom has no severity of this code";
        return Refusal.at(pointer, ProblemCode.UNKNOWN_SEVERITY, detail, expected);
    }

    private static Refusal tooMild(String pointer, Symptom symptom) {
        var expected = symptom.severities().stream()
                .filter(each -> each.step() >= symptom.cautiousStep())
                .map(Severity::code)
                .toList();
        return Refusal.at(
                pointer,
                ProblemCode.MILD_SEVERITY_OF_UNKNOWN_SYMPTOM,
                "whether it is there is not known, so neither is that it is mild; leave the severity out",
                expected);
    }
}
