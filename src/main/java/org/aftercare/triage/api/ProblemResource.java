package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
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
@NonBlocking
@PermitAll
public final class ProblemResource {

    /** What a problem means. */
    @Schema(name = "ProblemPage", description = "What a problem means and how to mend it.")
    public record ProblemPageJson(
            @Schema(description = "The address of this page.", examples = "/problems/unknown-symptom")
            String type,

            @Schema(description = "The code of the problem.")
            ProblemCode code,

            @Schema(description = "The HTTP status it comes with.", examples = "422", minimum = "400", maximum = "599")
            int status,

            @Schema(description = "What kind of problem it is, in a few words.")
            String title,

            @Schema(description = "What brings it about.") String cause,
            @Schema(description = "What to do about it.") String remedy,

            @Schema(description = "A recorded answer with this problem.", ref = "#/components/schemas/Problem")
            JsonNode example) {

        static ProblemPageJson of(ProblemCode code) {
            return new ProblemPageJson(
                    "/problems/" + code.slug(),
                    code,
                    code.status(),
                    code.title(),
                    code.cause(),
                    code.remedy(),
                    Examples.problem(code).get("response"));
        }
    }

    /** All problems. */
    @Schema(name = "ProblemPages", description = "Every problem the service can answer with.")
    public record ProblemPagesJson(
            @Schema(description = "In the order of their statuses.")
            List<ProblemPageJson> problems) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "Problems")
    @Operation(
            operationId = "listProblems",
            summary = "List the problems",
            description = "Every problem the service can answer with. For integrators who map errors.")
    public ProblemPagesJson list() {
        return new ProblemPagesJson(
                Arrays.stream(ProblemCode.values()).map(ProblemPageJson::of).toList());
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.APPLICATION_JSON)
    @Tag(name = "Problems")
    @Operation(
            operationId = "getProblem",
            summary = "Read about one problem",
            description =
                    "The page that the `type` of a problem leads to, with its cause, an example and the remedy; a browser gets HTML. For whoever has to mend a request.")
    public ProblemPageJson one(@PathParam("code") String code) {
        return ProblemPageJson.of(Parameters.inAddress("code", code, Function.identity(), ProblemCode::bySlug));
    }

    @GET
    @Path("/{code}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(hidden = true)
    public String page(@PathParam("code") String code) {
        var problem = one(code);
        return Page.of(
                problem.title(),
                "<p><code>" + problem.code() + "</code>, status " + problem.status() + "</p><p>"
                        + Page.text(problem.cause())
                        + "</p><p>" + Page.text(problem.remedy()) + "</p><pre>"
                        + Page.text(problem.example().toPrettyString())
                        + "</pre>");
    }
}
