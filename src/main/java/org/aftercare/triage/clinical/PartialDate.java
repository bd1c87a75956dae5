package org.aftercare.triage.clinical;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/** A date as exact as its document gives it: `2019`, `2019-12` or `2019-12-31`. */
public record PartialDate(String text) {
    public PartialDate {
        lastDay(text);
    }

    /** The last day the date may mean, so that nothing counts as overdue before it is. */
    public LocalDate lastDay() {
        return lastDay(text);
    }

    private static LocalDate lastDay(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
