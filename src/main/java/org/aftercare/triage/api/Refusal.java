package org.aftercare.triage.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that is wrong with a request: where, what, and what would be right; never the value sent. */
@Schema(
        name = "Refusal",
        description = "One thing that is wrong with the request. It names the place, never the value that was sent.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Refusal(
        @Schema(
                description = "JSON Pointer (RFC 6901) into the body; the empty text is the whole body.",
                examples = "/symptoms/0/code")
        @Nullable
        String pointer,

        @Schema(description = "Name of the query or path parameter, where the fault is not in the body.") @Nullable
        String parameter,

        @Schema(description = "What kind of fault it is.") ProblemCode code,

        @Schema(description = "What is wrong, in one sentence.")
        String detail,

        @Schema(description = "What would be right: the fields, values or bounds allowed, or the nearest known codes.")
        List<String> expected) {
    public Refusal {
        expected = List.copyOf(expected);
    }

    static Refusal at(String pointer, ProblemCode code, String detail, List<String> expected) {
        return new Refusal(pointer, null, code, detail, expected);
    }

    static Refusal at(String pointer, ProblemCode code, String detail) {
        return at(pointer, code, detail, List.of());
    }

    static Refusal ofParameter(String parameter, ProblemCode code, String detail, List<String> expected) {
        return new Refusal(null, parameter, code, detail, expected);
    }

    /** The same of a parameter instead of a place in a body. */
    Refusal inParameter(String name) {
        return ofParameter(name, code, detail, expected);
    }

    Refusal within(String whole) {
        return new Refusal(whole + pointer, parameter, code, detail, expected);
    }
}
