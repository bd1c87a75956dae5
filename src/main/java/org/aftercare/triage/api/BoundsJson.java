package org.aftercare.triage.api;

import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Bounds;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Between what the answer lies once all is known that the report leaves open. */
@Schema(
        name = "Bounds",
        description =
                "Between what the answer lies once everything is known that the report leaves open: unknown symptoms, missing severities, missing circumstances. Symptoms that were not asked move neither bound.")
public record BoundsJson(
        @Schema(description = "The answer if everything open turns out the mildest way.")
        Disposition atLeast,

        @Schema(description = "How soon, if everything open turns out the mildest way.")
        Urgency atLeastUrgency,

        @Schema(description = "The answer if everything open turns out the most urgent way.")
        Disposition atMost,

        @Schema(description = "How soon, if everything open turns out the most urgent way.")
        Urgency atMostUrgency,

        @Schema(
                description =
                        "Whether both are the same, urgency included. No clearance by itself: red flags that were never asked stand in `open` and move neither bound.")
        boolean certain) {

    static BoundsJson of(Bounds bounds) {
        return new BoundsJson(
                bounds.atLeast().disposition(),
                bounds.atLeast(),
                bounds.atMost().disposition(),
                bounds.atMost(),
                bounds.certain());
    }
}
