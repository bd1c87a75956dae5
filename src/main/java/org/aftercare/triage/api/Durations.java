package org.aftercare.triage.api;

import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The form of an ISO 8601 duration on the wire, where weeks, months and years count as 7, 30 and 365 days. */
final class Durations {
    private static final String DATE =
            "(\\d{1,3}Y(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?|\\d{1,4}M(\\d{1,4}W)?(\\d{1,5}D)?|\\d{1,4}W(\\d{1,5}D)?|\\d{1,5}D)";
    private static final String TIME = "T(\\d{1,6}H(\\d{1,6}M)?(\\d{1,6}S)?|\\d{1,6}M(\\d{1,6}S)?|\\d{1,6}S)";

    /** Without looking ahead or behind, which not every language of generated clients can. */
    static final String PATTERN = "^P(" + DATE + "(" + TIME + ")?|" + TIME + ")$";

    private static final Pattern PART = Pattern.compile("(\\d+)([YMWDHS])");
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private Durations() {}

    /** Reads a text that matches the pattern. */
    static Duration parse(String text) {
        int time = text.indexOf('T');
        var dates = time < 0 ? text : text.substring(0, time);
        var times = time < 0 ? "" : text.substring(time);
        return sum(dates, Durations::ofDate).plus(sum(times, Durations::ofTime));
    }

    private static Duration sum(String text, Function<Character, Duration> unit) {
        return PART.matcher(text)
                .results()
                .map(part -> unit.apply(part.group(2).charAt(0)).multipliedBy(Long.parseLong(part.group(1))))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ofDate(char unit) {
        return Duration.ofDays(
                switch (unit) {
                    case 'Y' -> 365;
                    case 'M' -> 30;
                    case 'W' -> 7;
                    default -> 1;
                });
    }

    private static Duration ofTime(char unit) {
        return switch (unit) {
            case 'H' -> Duration.ofHours(1);
            case 'M' -> Duration.ofMinutes(1);
            default -> Duration.ofSeconds(1);
        };
    }

    /** Writes a time as whole days where it is two days or more of them, else in hours, minutes and seconds. */
    static String text(Duration duration) {
        boolean wholeDays = duration.compareTo(ONE_DAY) > 0 && duration.equals(Duration.ofDays(duration.toDays()));
        return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
    }
}
