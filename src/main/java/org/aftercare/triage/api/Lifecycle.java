package org.aftercare.triage.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * How long `/v1` will be there, once that is decided: since when it is deprecated (RFC 9745), and when it ends (RFC 8594).
 */
public record Lifecycle(Optional<Instant> deprecated, Optional<Instant> sunset) {

    boolean isDecided() {
        return deprecated.isPresent() || sunset.isPresent();
    }

    /** The value of the header `Deprecation`: a structured date, in seconds since 1970. */
    Optional<String> deprecation() {
        return deprecated.map(since -> "@" + since.getEpochSecond());
    }

    /** The value of the header `Sunset`: an HTTP date. */
    Optional<String> end() {
        return sunset.map(at -> DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    }
}
