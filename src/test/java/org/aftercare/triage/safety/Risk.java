package org.aftercare.triage.safety;

/** How bad, how likely, and what the scale makes of the two. */
record Risk(int severity, int likelihood, Level level) {

    /** From the least to the worst. */
    enum Level {
        LOW,
        MEDIUM,
        HIGH,
        VERY_HIGH
    }

    @Override
    public String toString() {
        return "%d x %d: %s".formatted(severity, likelihood, level);
    }
}
