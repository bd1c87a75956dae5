package org.aftercare.triage.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The form of a point in time on the wire: RFC 3339, with seconds and an offset, so that it means the same everywhere. */
final class Moment {
    static final String PATTERN =
            "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)$";

    /** Clocks of callers may be a little fast. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private Moment() {}

    static Instant parse(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    /** Whether a text of the right form names a day that exists. */
    static boolean exists(String text) {
        try {
            parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static void refuseFuture(String pointer, Instant time, Instant now, Refusals refusals) {
        if (time.isAfter(now.plus(TOLERANCE))) {
            refusals.add(Refusal.at(pointer, ProblemCode.TIME_IN_FUTURE, "the time lies in the future"));
        }
    }
}
