package org.aftercare.triage.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages that the `type` of a problem leads to. */
@Path("/problems")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "What each problem means and how to mend it.")
@NonBlocking
public final class ProblemResource {

    /** What a problem means. */
    @Schema(name = "ProblemPage", description = "What a problem means and how to mend it.")
    public record ProblemPageJson(
            @Schema(description = "The address of this page.", examples = "/problems/unknown-symptom")
            String type,

            ProblemCode code,

            @Schema(description = "The HTTP status it comes with.")
            int status,

            String title,
            @Schema(description = "What brings it about.") String cause,
            @Schema(description = "What to do about it.") String remedy) {

        static ProblemPageJson of(ProblemCode code) {
            return new ProblemPageJson(
                    "/problems/" + code.slug(), code, code.status(), code.title(), code.cause(), code.remedy());
        }
    }

    /** All problems. */
    @Schema(name = "ProblemPages", description = "Every problem the service can answer with.")
    public record ProblemPagesJson(List<ProblemPageJson> problems) {}

    @GET
    @Operation(
            operationId = "listProblems",
            summary = "List the problems",
            description = "Every problem the service can answer with.")
    public ProblemPagesJson list() {
        return new ProblemPagesJson(
                Arrays.stream(ProblemCode.values()).map(ProblemPageJson::of).toList());
    }

    @GET
    @Path("/{code}")
    @Operation(
            operationId = "getProblem",
            summary = "Read about one problem",
            description = "The page that the `type` of a problem leads to.")
    public ProblemPageJson one(@PathParam("code") String code) {
        return ProblemPageJson.of(Parameters.inAddress("code", code, Function.identity(), ProblemCode::bySlug));
    }
}
