package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.api.ReportedProcedureJson.Setting;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.engine.Guidance;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Answers "may I yet?". */
@Path("/v1/recovery")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recovery")
@NonBlocking
@RolesAllowed({Roles.READ, Roles.ASSESS})
public final class RecoveryResource {
    private final Guidance guidance;
    private final Languages languages;

    public RecoveryResource(Guidance guidance, Languages languages) {
        this.guidance = guidance;
        this.languages = languages;
    }

    /** What is allowed after a procedure. */
    @Schema(name = "Recovery", description = "What is allowed after a procedure at a time, and what is not yet.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecoveryJson(
            @Schema(description = "The procedure asked about.")
            String procedure,

            @Schema(description = "The time since the procedure asked about; left out when none was given.") @Nullable
            String sincePerformed,

            @Schema(description = "What holds for each activity.")
            List<RecoveryEntryJson> entries) {}

    @GET
    @Operation(
            operationId = "getRecovery",
            summary = "Ask what is allowed again",
            description =
                    "Driving, work, lifting, bathing, flying and so on after a procedure. Without the time since the procedure, what has a time counts as not yet allowed; without sedation or setting, what would hold with them is listed too. For whoever answers \"may I yet?\".")
    public RestResponse<RecoveryJson> recovery(
            @Parameter(description = "A code of `GET /v1/procedures`.", required = true)
                    @QueryParam("procedure")
                    @Nullable
                    String procedure,
            @Parameter(
                            description =
                                    "Time since the procedure (ISO 8601 duration); weeks, months and years count as 7, 30 and 365 days.")
                    @QueryParam("sincePerformed")
                    @Nullable
                    String sincePerformed,
            @Parameter(description = "Whether a sedative was given: `true` or `false`.")
                    @QueryParam("sedation")
                    @Nullable
                    String sedation,
            @Parameter(description = "Whether the procedure was planned or an emergency.")
                    @QueryParam("setting")
                    @Nullable
                    String setting,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        var parameters = new Parameters();
        var code = parameters.required("procedure", procedure);
        var since = parameters.matching("sincePerformed", sincePerformed, Durations.PATTERN);
        var said = circumstances(parameters, sedation, setting);
        parameters.refuseMisshapen();
        var after = Parameters.procedure(code.orElseThrow(), guidance).orElseThrow();
        var circumstances = new Circumstances(said, since.map(Durations::parse).orElse(null));
        var entries = RecoveryEntryJson.of(after, circumstances, wording);
        return Languages.answer(new RecoveryJson(after.code().value(), sincePerformed, entries), wording);
    }

    private static Map<Circumstance, Boolean> circumstances(
            Parameters parameters, @Nullable String sedation, @Nullable String setting) {
        Map<Circumstance, Boolean> said = new EnumMap<>(Circumstance.class);
        parameters
                .oneOf("sedation", sedation, List.of("true", "false"))
                .ifPresent(given -> said.put(Circumstance.SEDATION, given.equals("true")));
        parameters
                .oneOf("setting", setting, List.of(Setting.PLANNED.name(), Setting.EMERGENCY.name()))
                .ifPresent(given -> said.put(Circumstance.EMERGENCY_PROCEDURE, given.equals(Setting.EMERGENCY.name())));
        return said;
    }
}
