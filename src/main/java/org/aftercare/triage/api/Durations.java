package org.aftercare.triage.api;

import java.time.Duration;

/** The form of an ISO 8601 duration on the wire, where weeks, months and years count as 7, 30 and 365 days. */
final class Durations {
    private static final String DATE =
            "(\\d{1,3}Y(\\d{1,4}M)?(\\d{1,4}W)?(\\d{1,5}D)?|\\d{1,4}M(\\d{1,4}W)?(\\d{1,5}D)?|\\d{1,4}W(\\d{1,5}D)?|\\d{1,5}D)";
    private static final String TIME = "T(\\d{1,6}H(\\d{1,6}M)?(\\d{1,6}S)?|\\d{1,6}M(\\d{1,6}S)?|\\d{1,6}S)";

    /** Without looking ahead or behind, which not every language of generated clients can. */
    static final String PATTERN = "^P(" + DATE + "(" + TIME + ")?|" + TIME + ")$";

    private static final Duration ONE_DAY = Duration.ofDays(1);

    private Durations() {}

    /** Reads a text that matches the pattern. */
    static Duration parse(String text) {
        var sum = Duration.ZERO;
        long number = 0;
        boolean isTime = false;
        for (int i = 1; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == 'T') {
                isTime = true;
            } else if (Character.isDigit(each)) {
                number = number * 10 + Character.digit(each, 10);
            } else {
                sum = sum.plus(unit(each, isTime).multipliedBy(number));
                number = 0;
            }
        }
        return sum;
    }

    private static Duration unit(char unit, boolean isTime) {
        return switch (unit) {
            case 'Y' -> Duration.ofDays(365);
            case 'M' -> isTime ? Duration.ofMinutes(1) : Duration.ofDays(30);
            case 'W' -> Duration.ofDays(7);
            case 'D' -> ONE_DAY;
            case 'H' -> Duration.ofHours(1);
            default -> Duration.ofSeconds(1);
        };
    }

    /** Writes a time as whole days where it is two days or more of them, else in hours, minutes and seconds. */
    static String text(Duration duration) {
        boolean wholeDays = duration.compareTo(ONE_DAY) > 0 && duration.equals(Duration.ofDays(duration.toDays()));
        return wholeDays ? "P" + duration.toDays() + "D" : duration.toString();
    }
}
