package org.aftercare.triage.text;

import java.util.List;

/** What it takes to put into words how long ago something was. */
public enum Ago {
    LESS_THAN,
    BETWEEN,
    AT_LEAST,
    MINUTES,
    HOURS,
    DAYS;

    /** What stands in braces in the sentence. */
    public List<String> placeholders() {
        return switch (this) {
            case LESS_THAN -> List.of("to");
            case BETWEEN -> List.of("from", "to");
            case AT_LEAST -> List.of("from");
            case MINUTES, HOURS, DAYS -> List.of("number");
        };
    }
}
