package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.Urgency;

/** The mildest and the most urgent answer that what the report leaves open allows; unasked symptoms move neither. */
public record Bounds(Urgency atLeast, Urgency atMost) {
    public Bounds {
        if (atLeast.isAbove(atMost)) {
            throw new IllegalArgumentException("bounds from " + atLeast + " to " + atMost + " are empty");
        }
    }

    public boolean certain() {
        return atLeast == atMost;
    }
}
