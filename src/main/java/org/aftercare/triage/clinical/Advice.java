package org.aftercare.triage.clinical;

/** Something the patient can do now. */
public record Advice(AdviceId id, Kind kind, Basis basis) {

    /** What the advice is for; first aid is given for every rule that applies, the rest only for those that decide. */
    public enum Kind {
        FIRST_AID,
        SELF_CARE,
        MEDICINES,
        CONTACT,
        /** Given with every answer. */
        SAFETY_NET
    }
}
