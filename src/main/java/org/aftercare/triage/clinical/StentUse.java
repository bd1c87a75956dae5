package org.aftercare.triage.clinical;

/** Whether a stent is part of the procedure. */
public enum StentUse {
    ALWAYS,
    POSSIBLE
}
