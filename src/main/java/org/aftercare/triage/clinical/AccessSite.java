package org.aftercare.triage.clinical;

/** Where the catheter went into the artery; the arm counts as the wrist. */
public enum AccessSite {
    GROIN,
    WRIST
}
