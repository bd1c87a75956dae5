package org.aftercare.triage.clinical;

/** Whom to reach. */
public enum Contact {
    EMERGENCY,
    HOSPITAL,
    VASCULAR_SERVICE,
    GP
}
