package org.aftercare.triage.engine;

/** How things stand with an activity at a time. */
public enum RecoveryState {
    /** Not before the time given. */
    NOT_YET,
    ALLOWED,
    /** Only as the team says. */
    ASK_FIRST,
    /** Advice that holds all the time. */
    ADVICE
}
