package org.aftercare.triage.text;

/** What can be answered to any question of an interview. */
public enum Said {
    YES,
    NO,
    CANNOT_TELL,
    CANNOT_TELL_WHETHER,
    CANNOT_TELL_HOW_BAD,
    NONE_OF_THESE,
    CANNOT_TELL_ANY
}
