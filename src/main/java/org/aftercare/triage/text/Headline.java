package org.aftercare.triage.text;

/** The one sentence an answer begins with. */
public enum Headline {
    SELF_CARE,
    CONTACT_ROUTINE,
    CONTACT_URGENT,
    /** With the placeholder `{number}`. */
    CALL_AMBULANCE,
    /** For a country whose emergency number the guidance does not know, or when no country is given. */
    CALL_AMBULANCE_UNNUMBERED
}
