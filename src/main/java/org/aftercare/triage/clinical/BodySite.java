package org.aftercare.triage.clinical;

/** Where on the body a symptom is noticed; for browsing the catalogue. */
public enum BodySite {
    ACCESS_SITE,
    LEG,
    HAND,
    CHEST,
    HEAD,
    ABDOMEN,
    SKIN,
    WHOLE_BODY,
    MEDICINES,
    OTHER
}
