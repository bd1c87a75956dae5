package org.aftercare.triage.proof;

import java.util.List;

/** A procedure as its file writes it; an access site is written as in the file, such as `GROIN`. */
public record PlainProcedure(String code, List<String> accessSites) {
    public PlainProcedure {
        accessSites = List.copyOf(accessSites);
    }
}
