package org.aftercare.triage.text;

/** What can be answered to any question of an interview. */
public enum Said {
    YES,
    NO,
    CANNOT_TELL,
    NONE_OF_THESE,
    CANNOT_TELL_ANY
}
