package org.aftercare.triage.clinical;

/** Kleene's three truth values in ascending order: what is not known is neither true nor false. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    public static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    public Truth and(Truth other) {
        return compareTo(other) < 0 ? this : other;
    }

    public Truth or(Truth other) {
        return compareTo(other) > 0 ? this : other;
    }
}
