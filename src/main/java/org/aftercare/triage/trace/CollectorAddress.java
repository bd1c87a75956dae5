package org.aftercare.triage.trace;

import java.net.URI;

/** The address of a collector that takes OTLP over HTTP, such as `http://collector:4318`. */
public record CollectorAddress(URI value) {
    private static final String FORM = "https?://[^/?#]+(/[^?#]*)?";

    public CollectorAddress {
        if (!value.toString().matches(FORM)) {
            throw new IllegalArgumentException("a collector has an address such as `http://collector:4318`");
        }
    }

    /** As a setting says it. */
    public static CollectorAddress of(String address) {
        return new CollectorAddress(URI.create(address));
    }
}
