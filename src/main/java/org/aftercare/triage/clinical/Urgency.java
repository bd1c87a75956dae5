package org.aftercare.triage.clinical;

/** How soon it must be done, least urgent first; the urgency alone fixes the disposition, so the engine compares nothing else. */
public enum Urgency {
    NONE(Disposition.SELF_CARE),
    ROUTINE(Disposition.CONTACT_HOSPITAL_OR_GP),
    URGENT(Disposition.CONTACT_HOSPITAL_OR_GP),
    IMMEDIATE(Disposition.CALL_AMBULANCE);

    private final Disposition disposition;

    Urgency(Disposition disposition) {
        this.disposition = disposition;
    }

    public Disposition disposition() {
        return disposition;
    }

    /** What a finding counts that is unknown rather than present. */
    public Urgency oneStepLower() {
        return switch (this) {
            case IMMEDIATE -> URGENT;
            case URGENT -> ROUTINE;
            case ROUTINE, NONE -> NONE;
        };
    }

    /** The least that is more urgent, if there is anything. */
    public Urgency oneStepHigher() {
        return switch (this) {
            case NONE -> ROUTINE;
            case ROUTINE -> URGENT;
            case URGENT, IMMEDIATE -> IMMEDIATE;
        };
    }

    public boolean isAbove(Urgency other) {
        return compareTo(other) > 0;
    }

    public Urgency max(Urgency other) {
        return isAbove(other) ? this : other;
    }

    public Urgency min(Urgency other) {
        return isAbove(other) ? other : this;
    }
}
