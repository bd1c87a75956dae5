package org.aftercare.triage.clinical;

/** What the advice is for; first aid is given for every rule that applies, the rest only for those that decide. */
public enum AdviceKind {
    FIRST_AID,
    SELF_CARE,
    MEDICINES,
    CONTACT,
    /** Given with every answer. */
    SAFETY_NET
}
