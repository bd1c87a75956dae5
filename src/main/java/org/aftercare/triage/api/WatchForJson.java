package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.WatchFor;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to watch for. */
@Schema(
        name = "WatchFor",
        description =
                "A symptom that would make the answer more urgent if it came up, or became as bad as this; no milder severity of it would. Computed for this very report.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WatchForJson(
        @Schema(description = "The symptom, to be reported as PRESENT then.", examples = "leg-coldness")
        String symptom,

        @Schema(description = "The severity, to be reported with it then; left out for a symptom without severities.")
        @Nullable
        String severity,

        @Schema(description = "What to watch for, in plain words.")
        String says,

        @Schema(description = "What the answer would be then.")
        Disposition disposition,

        @Schema(description = "How soon it would have to be then.")
        Urgency urgency) {

    static WatchForJson of(WatchFor.Sign sign, Wording wording) {
        var change = sign.change();
        var severity = change.severity();
        return new WatchForJson(
                change.code().value(),
                severity == null ? null : severity.code(),
                says(change, severity, wording),
                sign.urgency().disposition(),
                sign.urgency());
    }

    private static String says(ReportedSymptom change, @Nullable Severity severity, Wording wording) {
        var name = wording.sentences().sentence(Keys.name(change.code()));
        return severity == null
                ? name
                : name + ": " + wording.sentences().sentence(Keys.label(change.code(), severity));
    }
}
