package org.aftercare.triage.clinical;

/** How directly the guidance follows from its statements, most directly first. */
public enum BasisKind {
    /** A guidance document names the symptom and the action. */
    STATED,
    /** A guidance document names the complication or the normal course; the action follows from it. */
    INFERRED,
    /** No guidance document names it; published discharge guidance or the conservative default does. */
    PRECAUTION
}
