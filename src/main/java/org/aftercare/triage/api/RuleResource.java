package org.aftercare.triage.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads of the rules. */
@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
@NonBlocking
@RolesAllowed({Roles.READ, Roles.ASSESS})
public final class RuleResource {
    private final Guidance guidance;
    private final Languages languages;

    public RuleResource(Guidance guidance, Languages languages) {
        this.guidance = guidance;
        this.languages = languages;
    }

    /** The list of rules. */
    @Schema(
            name = "Rules",
            description = "Rules in the order of their ids, the two that apply where no other does last.")
    public record RulesJson(
            @Schema(description = "The rules.") List<RuleJson> rules) {}

    @GET
    @Operation(
            operationId = "listRules",
            summary = "List the rules",
            description =
                    "Every rule with its condition, outcome, advice and citations. For clinicians and auditors who review the guidance.")
    public RestResponse<RulesJson> list(
            @Parameter(description = "Only rules for this procedure.") @QueryParam("procedure") @Nullable
                    String procedure,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var after = Parameters.procedure(procedure, guidance);
        var rules = guidance.rules().all().stream()
                .filter(rule -> after.isEmpty() || rule.isFor(after.get()))
                .map(rule -> RuleJson.of(rule, wording))
                .toList();
        return Languages.answer(new RulesJson(rules), wording);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRule",
            summary = "Read one rule",
            description = "The rule that a reason names. For whoever has to explain an answer.")
    public RestResponse<RuleJson> one(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var rule = Parameters.inAddress("id", id, RuleId::parse, guidance.rules()::rule);
        return Languages.answer(RuleJson.of(rule, wording), wording);
    }
}
