package org.aftercare.triage.api;

import java.time.Duration;

/**
 * How much the service takes upon itself at once; what goes beyond is refused.
 *
 * @param longestWait how long a request may wait for its turn
 * @param bodies how many bytes of bodies may be held together
 */
public record LoadLimits(int requests, int batches, int streams, Duration longestWait, long bodies) {
    public LoadLimits {
        if (requests < 0 || batches < 0 || streams < 0 || bodies < 0) {
            throw new IllegalArgumentException("`triage.load`: a limit is negative");
        }
        if (longestWait.isNegative() || longestWait.isZero()) {
            throw new IllegalArgumentException("`triage.load.longest-wait`: nobody could wait for so short a time");
        }
    }
}
