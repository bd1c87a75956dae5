package org.aftercare.triage.clinical;

/** Whom to reach. */
public enum ContactKind {
    EMERGENCY,
    HOSPITAL,
    VASCULAR_SERVICE,
    GP
}
