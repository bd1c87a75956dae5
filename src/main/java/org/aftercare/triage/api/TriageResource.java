package org.aftercare.triage.api;

import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.records.DecisionId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assesses reports. */
@Path("/v1/triage")
@Tag(name = "Triage")
@NonBlocking
@RolesAllowed(Roles.ASSESS)
public final class TriageResource {
    private final Assessments assessments;
    private final Languages languages;

    public TriageResource(Assessments assessments, Languages languages) {
        this.assessments = assessments;
        this.languages = languages;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "triage",
            summary = "Assess a report",
            description =
                    "Says what to do about the symptoms of a report and why. A pure function: nothing of the report is stored, and the same report against the same guidance gets the same answer, so it is safe to repeat. For call centres, apps and forms that have asked a patient about symptoms.")
    public RestResponse<AssessmentJson> triage(
            ReportJson report,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            RoutingContext exchange) {
        var wording = languages.wording(acceptLanguage);
        var id = DecisionId.of(Exchange.idOf(exchange));
        return Languages.answer(assessments.assess(report, id, wording), wording);
    }
}
