package org.aftercare.triage.api;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of an ISO 8601 duration on the wire, where weeks, months and years count as 7, 30 and 365 days. */
final class Durations {
    static final String PATTERN =
            "^P(?=.)(\\d{1,3}Y)?(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?(T(?=.)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?)?$";
    private static final Pattern FORM = Pattern.compile(PATTERN);

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private Durations() {}

    /** Reads a text that matches the pattern. */
    static Duration parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not a duration");
        }
        long days = 365 * number(parts, 1) + 30 * number(parts, 2) + 7 * number(parts, 3) + number(parts, 4);
        return Duration.ofDays(days)
                .plusHours(number(parts, 6))
                .plusMinutes(number(parts, 7))
                .plusSeconds(number(parts, 8));
    }

    /** Writes a time as whole days where it is two days or more of them, else in hours, minutes and seconds. */
    static String text(Duration duration) {
        boolean wholeDays = duration.compareTo(ONE_DAY) > 0 && duration.equals(Duration.ofDays(duration.toDays()));
        return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
    }

    private static long number(Matcher parts, int group) {
        @Nullable String part = parts.group(group);
        return part == null ? 0 : Long.parseLong(part.substring(0, part.length() - 1));
    }
}
