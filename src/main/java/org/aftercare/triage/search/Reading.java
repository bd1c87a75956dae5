package org.aftercare.triage.search;

import java.util.List;
import org.aftercare.triage.clinical.Presence;

/** How a mention is meant, and the words that say so. */
record Reading(Presence presence, List<Hit> because) {
    Reading {
        because = List.copyOf(because);
    }

    static Reading of(Presence presence, Hit... because) {
        return new Reading(presence, List.of(because));
    }

    /** For a phrase that says that the symptom is not there. */
    Reading turned() {
        return switch (presence) {
            case PRESENT -> new Reading(Presence.ABSENT, because);
            case ABSENT -> new Reading(Presence.PRESENT, because);
            case UNKNOWN -> this;
        };
    }
}
