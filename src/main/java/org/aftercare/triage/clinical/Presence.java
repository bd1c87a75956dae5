package org.aftercare.triage.clinical;

/** What the caller said of a symptom; a symptom that is not in the report at all was not asked, which is none of these. */
public enum Presence {
    PRESENT,
    ABSENT,
    /** Asked, and the caller cannot tell. */
    UNKNOWN
}
