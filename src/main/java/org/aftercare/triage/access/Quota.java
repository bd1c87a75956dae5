package org.aftercare.triage.access;

import java.time.Duration;

/** How many calls a client may make, and in what time. */
public record Quota(long calls, Duration window) {
    public Quota {
        if (calls < 1) {
            throw new IllegalArgumentException("`triage.rate.calls`: is less than one");
        }
        if (window.toSeconds() < 1 || window.toNanosPart() > 0) {
            throw new IllegalArgumentException("`triage.rate.window`: is not a number of whole seconds");
        }
    }
}
