package org.aftercare.triage.text;

/** Something the reader of an answer must know about how it was made. */
public enum NoteCode {
    /** A symptom that is not to be expected after this procedure was taken as seriously as after any other. */
    SYMPTOM_NOT_EXPECTED,
    /** A source that a reason cites is past its own review date. */
    SOURCE_PAST_REVIEW,
    /** The guidance has no emergency number for the country given. */
    EMERGENCY_NUMBER_UNKNOWN,
    /** No clinician has signed this guidance. */
    NOT_CLINICALLY_REVIEWED
}
