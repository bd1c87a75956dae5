package org.aftercare.triage.engine;

/** Why it is open, what should be settled first first. */
public enum OpenKind {
    /** The caller could not tell whether the symptom is there. */
    UNKNOWN,
    /** The symptom is there; how serious it is was not said. */
    SEVERITY_MISSING,
    /** A circumstance that a rule reads was not said. */
    CIRCUMSTANCE_MISSING,
    /** A symptom that would matter together with what is reported was not asked. */
    NOT_ASKED,
    /** A red flag was not asked. */
    RED_FLAG_NOT_ASKED
}
