package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.engine.Fact;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something in the report that made a rule apply; named by code, so that the order of the report does not matter. */
@Schema(
        name = "Fact",
        description =
                "Something the report says, or leaves open, that made a rule apply. Named by code, so that the order of the report does not matter.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactJson(
        @Schema(
                description = "A symptom code, a circumstance such as `stent`, or `since-procedure`.",
                examples = "leg-coldness")
        String about,

        @Schema(description = "For a symptom: what the report says of it.") @Nullable
        Presence presence,

        @Schema(description = "For a symptom with severities: the one that counted.") @Nullable
        String severity,

        @Schema(description = "True when the report leaves it open and the careful reading was taken.")
        boolean assumed)
        implements Repeated<FactJson> {

    static FactJson of(Fact fact) {
        if (fact instanceof Fact.OfSymptom of) {
            return of(of.reported());
        }
        if (fact instanceof Fact.OfCircumstance of) {
            return new FactJson(of.circumstance().id(), null, null, !of.said());
        }
        return new FactJson(Keys.SINCE_PROCEDURE, null, null, !((Fact.OfTime) fact).said());
    }

    /** Made of codes only, it is its own words in every language. */
    @Override
    public FactJson in(Wording wording) {
        return this;
    }

    private static FactJson of(ReportedSymptom reported) {
        var counted = reported.symptom()
                .severityAt(reported.countedStep())
                .map(Severity::code)
                .orElse(null);
        return new FactJson(reported.code().value(), reported.presence(), counted, reported.lacksSeverity());
    }
}
