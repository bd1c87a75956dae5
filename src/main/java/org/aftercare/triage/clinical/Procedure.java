package org.aftercare.triage.clinical;

import java.util.List;

/**
 * What was done.
 *
 * @param accessSites where the catheter may have gone in
 * @param contacts whom to reach after it, in the order to try
 */
public record Procedure(
        ProcedureCode code,
        Region region,
        List<AccessSite> accessSites,
        Stent stent,
        List<Contact> contacts,
        List<StatementId> cites) {

    /** Which arteries were treated. */
    public enum Region {
        LEG,
        HEART
    }

    /** Whether a stent is part of the procedure. */
    public enum Stent {
        ALWAYS,
        POSSIBLE
    }

    public Procedure {
        accessSites = List.copyOf(accessSites);
        contacts = List.copyOf(contacts);
        cites = List.copyOf(cites);
    }
}
