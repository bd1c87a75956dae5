package org.aftercare.triage.guidance;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.aftercare.triage.clinical.PartialDate;
import org.aftercare.triage.clinical.SourceId;

/** The forms that single values take, and what a message calls them. */
final class Forms {
    static final String ID = "of the form `lower-case-words`";
    static final String RULE_ID = "of the form `complication.name`";
    static final String DURATION = "a duration of days, hours and minutes such as `P3D` or `PT24H`";
    static final String DATE = "a date such as `2026-11-21`";
    static final String PARTIAL_DATE = "a date such as `2019`, `2019-12` or `2019-12-31`";

    private static final Pattern VERSION = Pattern.compile("\\d{4}\\.\\d{1,2}\\.\\d+");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern TELEPHONE = Pattern.compile("\\d{2,6}");

    private Forms() {}

    static String id(String text) {
        return new SourceId(text).value();
    }

    static Duration duration(String text) {
        var duration = Duration.parse(text);
        if (duration.isNegative()) {
            throw new DateTimeParseException("negative", text, 0);
        }
        return duration;
    }

    static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    static PartialDate partialDate(String text) {
        return new PartialDate(text);
    }

    static String version(String text) {
        return matching(VERSION, text);
    }

    static String language(String text) {
        return matching(LANGUAGE, text);
    }

    static String country(String text) {
        return matching(COUNTRY, text);
    }

    static String telephone(String text) {
        return matching(TELEPHONE, text);
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
