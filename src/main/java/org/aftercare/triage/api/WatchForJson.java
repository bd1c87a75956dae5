package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.WatchFor;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Sentences;
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

    static List<WatchForJson> of(Assessment assessment, Wording wording) {
        return Parts.of(assessment.watchFor(), sign -> wording.part(Watched.of(sign)));
    }

    /** A sign with what it would make of the answer. */
    private record Watched(SymptomCode symptom, @Nullable Severity severity, Urgency urgency)
            implements Repeated<WatchForJson> {
        static Watched of(WatchFor.Sign sign) {
            var change = sign.change();
            return new Watched(change.code(), change.severity(), sign.urgency());
        }

        @Override
        public WatchForJson in(Wording wording) {
            return new WatchForJson(
                    symptom.value(),
                    severity == null ? null : severity.code(),
                    says(wording.sentences()),
                    urgency.disposition(),
                    urgency);
        }

        private String says(Sentences sentences) {
            var name = sentences.sentence(Keys.name(symptom));
            return severity == null ? name : name + ": " + sentences.sentence(Keys.label(symptom, severity));
        }
    }
}
