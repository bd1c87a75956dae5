package org.aftercare.triage.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads of the catalogue of symptoms. */
@Path("/v1/symptoms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogue")
@NonBlocking
public final class SymptomResource {
    private final Guidance guidance;
    private final Languages languages;

    public SymptomResource(Guidance guidance, Languages languages) {
        this.guidance = guidance;
        this.languages = languages;
    }

    /** The list of symptoms. */
    @Schema(name = "Symptoms", description = "Symptoms in the order of their codes.")
    public record SymptomsJson(
            @Schema(description = "The symptoms.") List<SymptomJson> symptoms) {}

    @GET
    @Operation(
            operationId = "listSymptoms",
            summary = "List the symptoms that can be reported",
            description =
                    "With a procedure or an access site: without those that cannot be expected then, so give both. What is not listed can be reported all the same. For whoever builds a form or maps own codes to these.")
    public RestResponse<SymptomsJson> list(
            @Parameter(description = "Only symptoms to be expected after this procedure.")
                    @QueryParam("procedure")
                    @Nullable
                    String procedure,
            @Parameter(description = "Only symptoms to be expected with this access site.")
                    @QueryParam("accessSite")
                    @Nullable
                    String accessSite,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var site = Parameters.accessSite(accessSite);
        var after = Parameters.procedure(procedure, guidance);
        Parameters.refuseImpossible(site, after);
        var symptoms = guidance.catalogue().symptoms().stream()
                .filter(symptom -> isExpected(symptom, after, site))
                .map(symptom -> SymptomJson.of(symptom, wording))
                .toList();
        return Languages.answer(new SymptomsJson(symptoms), wording);
    }

    private boolean isExpected(Symptom symptom, Optional<Procedure> after, Optional<AccessSite> site) {
        return guidance.catalogue().procedures().stream()
                .filter(procedure -> after.isEmpty() || after.get().equals(procedure))
                .filter(procedure -> site.isEmpty() || procedure.accessSites().contains(site.get()))
                .anyMatch(procedure -> symptom.mayApply(procedure, site.orElse(null)));
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getSymptom",
            summary = "Read one symptom",
            description =
                    "The symptom with its severities, lay words and the rules that read it. For whoever builds a form or explains an answer.")
    public RestResponse<SymptomJson> one(
            @PathParam("code") String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var symptom = Parameters.inAddress("code", code, SymptomCode::new, guidance.catalogue()::symptom);
        return Languages.answer(SymptomJson.of(symptom, wording), wording);
    }
}
