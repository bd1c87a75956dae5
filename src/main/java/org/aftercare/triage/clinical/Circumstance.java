package org.aftercare.triage.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A yes-or-no fact about the patient or the procedure that is no symptom; rules read it by its id. */
public enum Circumstance {
    STENT,
    SEDATION,
    /** A flight since the procedure. */
    FLIGHT,
    ANTIPLATELETS,
    ANTICOAGULANTS,
    /** A known allergy to contrast dye. */
    CONTRAST_ALLERGY,
    /** The procedure was an emergency, for instance for a heart attack, and not planned. */
    EMERGENCY_PROCEDURE,
    GROIN_ACCESS,
    WRIST_ACCESS,
    LEFT_SIDE,
    RIGHT_SIDE,
    /** The caller has been in contact about the same problem before. */
    REPEAT_CONTACT,
    /** The caller has been in contact before and it has become worse since. */
    REPEAT_CONTACT_WORSENING;

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The kebab-case id used in rule files and in answers. */
    public String id() {
        return id;
    }

    public static Optional<Circumstance> byId(String id) {
        return Arrays.stream(values()).filter(value -> value.id.equals(id)).findFirst();
    }
}
