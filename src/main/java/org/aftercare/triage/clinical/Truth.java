package org.aftercare.triage.clinical;

/** What is known of something: what is not known is neither true nor false. */
public enum Truth {
    FALSE,
    UNKNOWN,
    TRUE
}
