package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An error as RFC 9457 describes it. */
@Schema(
        name = "Problem",
        description = "An error (RFC 9457). It names places and what would be right, never the values that were sent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(
                description = "Address of the page about this problem, relative to the service.",
                examples = "/problems/unknown-symptom")
        String type,

        @Schema(description = "What kind of problem it is, in a few words.")
        String title,

        @Schema(description = "The HTTP status.", examples = "422", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What happened this time.") String detail,

        @Schema(description = "The stable code of the problem; the first of `errors` has the same.")
        ProblemCode code,

        @Schema(description = "The id of the request, as in the header `X-Request-Id`, to find it in the log.")
        String traceId,

        @Schema(
                description =
                        "What is wrong, each with its place; empty where the request as a whole is refused. Reading stops at the first fault of grammar, type, value or name; missing fields, lengths and forms are all named, and after these everything that means nothing.")
        List<Refusal> errors) {
    static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(ProblemCode code, String detail, String traceId, List<Refusal> errors) {
        return new Problem("/problems/" + code.slug(), code.title(), code.status(), detail, code, traceId, errors);
    }
}
