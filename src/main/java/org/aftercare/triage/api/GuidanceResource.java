package org.aftercare.triage.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.aftercare.triage.access.Roles;
import org.aftercare.triage.text.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Reads what the guidance in use says of itself. */
@Path("/v1/guidance")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guidance")
@NonBlocking
@RolesAllowed({Roles.READ, Roles.ASSESS})
public final class GuidanceResource {
    private final Languages languages;
    private final Texts texts;
    private final Clock clock;
    private final VerificationJson packaged = VerificationJson.packaged();

    public GuidanceResource(Languages languages, Texts texts, Clock clock) {
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getGuidance",
            summary = "Read about the guidance in use",
            description =
                    "Version, digest, languages, review state and counts. For operators and auditors who must know what the answers rest on.")
    public RestResponse<GuidanceJson> guidance(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        return Languages.answer(GuidanceJson.of(texts.languages(), LocalDate.now(clock), wording), wording);
    }

    @GET
    @Path("/verification")
    @Operation(
            operationId = "getVerification",
            summary = "Read how the guidance in use was verified",
            description =
                    "What was proven of every report, and measured, when this service was built. For auditors and for whoever decides about its use. Not there for guidance of the operator's own, which no build has verified.")
    public RestResponse<VerificationJson> verification(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage) {
        var wording = languages.wording(acceptLanguage);
        if (!packaged.guidance().digest().equals(wording.guidance().edition().digest())) {
            throw new NotFoundException();
        }
        return Languages.answer(packaged, wording);
    }
}
