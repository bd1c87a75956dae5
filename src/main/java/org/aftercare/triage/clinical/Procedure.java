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
        StentUse stent,
        List<ContactKind> contacts,
        List<StatementId> cites) {

    public Procedure {
        accessSites = List.copyOf(accessSites);
        contacts = List.copyOf(contacts);
        cites = List.copyOf(cites);
    }
}
