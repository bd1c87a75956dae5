package org.aftercare.triage.trace;

/** A part of a whole, from 0 to 1. */
public record Share(double value) {
    public Share {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1");
        }
    }

    /** As a setting says it. */
    public static Share of(String share) {
        return new Share(Double.parseDouble(share));
    }
}
