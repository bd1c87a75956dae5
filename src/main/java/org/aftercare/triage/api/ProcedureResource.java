package org.aftercare.triage.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads of the procedures. */
@Path("/v1/procedures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@NonBlocking
@RolesAllowed({Roles.READ, Roles.ASSESS})
public final class ProcedureResource {
    private final Guidance guidance;
    private final Languages languages;

    public ProcedureResource(Guidance guidance, Languages languages) {
        this.guidance = guidance;
        this.languages = languages;
    }

    /** The list of procedures. */
    @Schema(name = "Procedures", description = "Procedures in the order of their codes.")
    public record ProceduresJson(
            @Schema(description = "The procedures.") List<ProcedureJson> procedures) {}

    @GET
    @Operation(
            operationId = "listProcedures",
            summary = "List the procedures",
            description = "The procedures a report can be about. For whoever builds a form or maps own codes to these.")
    public RestResponse<ProceduresJson> list(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var procedures = guidance.catalogue().procedures().stream()
                .map(procedure -> ProcedureJson.of(procedure, wording))
                .toList();
        return Languages.answer(new ProceduresJson(procedures), wording);
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getProcedure",
            summary = "Read one procedure",
            description = "The procedure with its access sites and contacts. For whoever builds a form.")
    public RestResponse<ProcedureJson> one(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var procedure = Parameters.inAddress("code", code, ProcedureCode::new, guidance.catalogue()::procedure);
        return Languages.answer(ProcedureJson.of(procedure, wording), wording);
    }
}
