package org.aftercare.triage.clinical;

/** What the patient should do, least urgent first; closed: a new value is a new major version of the contract. */
public enum Disposition {
    SELF_CARE,
    CONTACT_HOSPITAL_OR_GP,
    CALL_AMBULANCE
}
