package org.aftercare.triage.api;

import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Region;
import org.aftercare.triage.clinical.StentUse;
import org.aftercare.triage.text.Keys;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A procedure of the guidance. */
@Schema(name = "Procedure", description = "A procedure the guidance covers.")
public record ProcedureJson(
        @Schema(description = "The code to report.", examples = "leg-stent")
        String code,

        @Schema(description = "Its plain name.") String name,
        @Schema(description = "Which arteries are treated.") Region region,

        @Schema(description = "Where the catheter may have gone in.")
        List<AccessSite> accessSites,

        @Schema(description = "Whether a stent is part of it.")
        StentUse stent,

        @Schema(description = "Whom to contact after it, in the order to try.")
        List<ContactJson> contacts,

        @Schema(description = "The statements that name it.")
        List<CitationJson> cites) {

    static ProcedureJson of(Procedure procedure, Wording wording) {
        return new ProcedureJson(
                procedure.code().value(),
                wording.sentences().sentence(Keys.name(procedure.code())),
                procedure.region(),
                procedure.accessSites(),
                procedure.stent(),
                ContactJson.of(Disposition.CONTACT_HOSPITAL_OR_GP, procedure, Optional.empty(), wording),
                procedure.cites().stream()
                        .map(id -> CitationJson.of(id, wording))
                        .toList());
    }
}
