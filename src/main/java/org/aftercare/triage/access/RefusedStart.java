package org.aftercare.triage.access;

/** The settings would leave the service open or shut by mistake; the message says to the operator what to set. */
public final class RefusedStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedStart(String message) {
        super(message);
    }
}
