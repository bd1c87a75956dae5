package org.aftercare.triage.proof;

import org.aftercare.triage.clinical.Presence;
import org.jspecify.annotations.Nullable;

/**
 * What a plain report says of one symptom.
 *
 * @param step the step of the symptom's scale, or none when it is not said or there is no scale
 */
public record Told(Presence presence, @Nullable Integer step) {
    static Told absent() {
        return new Told(Presence.ABSENT, null);
    }

    static Told present(@Nullable Integer step) {
        return new Told(Presence.PRESENT, step);
    }

    static Told unknown(@Nullable Integer step) {
        return new Told(Presence.UNKNOWN, step);
    }

    @Override
    public String toString() {
        return step == null ? presence.name() : presence + " at step " + step;
    }
}
