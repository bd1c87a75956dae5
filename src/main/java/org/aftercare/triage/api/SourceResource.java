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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.clinical.SourceId;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads of the sources, and of where they disagree. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
@NonBlocking
@RolesAllowed({Roles.READ, Roles.ASSESS})
public final class SourceResource {
    private final Guidance guidance;
    private final Languages languages;
    private final Clock clock;

    public SourceResource(Guidance guidance, Languages languages, Clock clock) {
        this.guidance = guidance;
        this.languages = languages;
        this.clock = clock;
    }

    /** The list of sources. */
    @Schema(name = "Sources", description = "Sources in the order of their ids.")
    public record SourcesJson(
            @Schema(description = "The sources.") List<SourceJson> sources) {}

    /** The list of conflicts. */
    @Schema(name = "Conflicts", description = "Conflicts in the order of their ids.")
    public record ConflictsJson(
            @Schema(description = "The conflicts.") List<ConflictJson> conflicts) {}

    @GET
    @Path("/sources")
    @Operation(
            operationId = "listSources",
            summary = "List the sources",
            description =
                    "Every document the guidance rests on, what it says and what cites it. For clinicians and auditors who review the guidance.")
    public RestResponse<SourcesJson> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var sources = guidance.evidence().sources().stream()
                .map(source -> SourceJson.of(source, LocalDate.now(clock), wording))
                .toList();
        return Languages.answer(new SourcesJson(sources), wording);
    }

    @GET
    @Path("/sources/{id}")
    @Operation(
            operationId = "getSource",
            summary = "Read one source",
            description =
                    "The document that a citation names, statement by statement. For whoever checks an answer against the document.")
    public RestResponse<SourceJson> one(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var source = Parameters.inAddress("id", id, SourceId::new, guidance.evidence()::source);
        return Languages.answer(SourceJson.of(source, LocalDate.now(clock), wording), wording);
    }

    @GET
    @Path("/conflicts")
    @Operation(
            operationId = "listConflicts",
            summary = "List where sources disagree",
            description =
                    "The positions, the one this guidance follows, and why. For clinicians who review the guidance.")
    public RestResponse<ConflictsJson> conflicts(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var conflicts = guidance.evidence().conflicts().stream()
                .map(conflict -> ConflictJson.of(conflict, wording))
                .toList();
        return Languages.answer(new ConflictsJson(conflicts), wording);
    }
}
