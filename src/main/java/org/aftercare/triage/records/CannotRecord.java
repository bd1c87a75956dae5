package org.aftercare.triage.records;

/** Records are asked for and cannot be made; the message says to the operator what to set. */
public final class CannotRecord extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotRecord(String message) {
        super(message);
    }
}
