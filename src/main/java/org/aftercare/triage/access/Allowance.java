package org.aftercare.triage.access;

import java.time.Duration;

/**
 * What a client may still do.
 *
 * @param isGranted whether this call was within the quota
 * @param remaining how many calls are left in this window
 * @param untilNext how long it is until the next window
 */
public record Allowance(boolean isGranted, long remaining, Duration untilNext) {

    /** At least one: a client that comes a moment too early would be refused again. */
    public long secondsUntilNext() {
        return Math.max(1, untilNext.plusNanos(999_999_999).toSeconds());
    }
}
