package org.aftercare.triage.clinical;

/** Which arteries were treated. */
public enum Region {
    LEG,
    HEART
}
