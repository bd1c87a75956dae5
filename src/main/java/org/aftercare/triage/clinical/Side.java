package org.aftercare.triage.clinical;

/** The treated side of the body. */
public enum Side {
    LEFT,
    RIGHT,
    BOTH
}
