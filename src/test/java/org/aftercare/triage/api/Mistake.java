package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.config.RestAssuredConfig.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to get a request wrong, and the problem it must be answered with.
 *
 * @param contentType the header; empty sends none
 * @param body the bytes as Latin-1; empty sends none
 * @param faults everything the answer must name; empty where the request as a whole is refused
 */
record Mistake(
        String name,
        String method,
        String path,
        String contentType,
        String accept,
        String body,
        int status,
        ProblemCode code,
        List<Fault> faults) {

    /** Text put where a mistake is; no answer may repeat it. */
    static final String PLANTED = "zxqplanted";

    /**
     * One thing that is wrong.
     *
     * @param place a JSON Pointer, or `?` and the name of a parameter
     */
    record Fault(String place, ProblemCode code, List<String> expected) {
        static Fault of(JsonNode error) {
            var place = error.has("pointer")
                    ? error.get("pointer").asText()
                    : "?" + error.path("parameter").asText("");
            var expected = new ArrayList<String>();
            error.get("expected").forEach(each -> expected.add(each.asText()));
            return new Fault(place, ProblemCode.valueOf(error.get("code").asText()), expected);
        }
    }

    static Mistake get(String name, String path, int status, ProblemCode code) {
        return new Mistake(name, "GET", path, "", "*/*", "", status, code, List.of());
    }

    static Mistake inParameter(String path, int status, ProblemCode code, String parameter, String... expected) {
        return get(path, path, status, code).naming("?" + parameter, code, expected);
    }

    static Mistake inBody(String name, String body, int status, ProblemCode code, String place, String... expected) {
        return post(name, body, status, code).naming(place, code, expected);
    }

    static Mistake post(String name, String body, int status, ProblemCode code) {
        return new Mistake(name, "POST", "/v1/triage", "application/json", "*/*", body, status, code, List.of());
    }

    /** A body that has the wrong form. */
    static Mistake bad(String name, String body, ProblemCode code, String place, String... expected) {
        return inBody(name, body, 400, code, place, expected);
    }

    /** A body of the right form that means nothing. */
    static Mistake meaningless(String name, String body, ProblemCode code, String place, String... expected) {
        return inBody(name, body, 422, code, place, expected);
    }

    Mistake by(String otherMethod) {
        return new Mistake(name, otherMethod, path, contentType, accept, body, status, code, faults);
    }

    Mistake at(String otherPath) {
        return new Mistake(name, method, otherPath, contentType, accept, body, status, code, faults);
    }

    Mistake as(String otherType) {
        return new Mistake(name, method, path, otherType, accept, body, status, code, faults);
    }

    Mistake accepting(String others) {
        return new Mistake(name, method, path, contentType, others, body, status, code, faults);
    }

    Mistake naming(String place, ProblemCode fault, String... expected) {
        var more = new ArrayList<>(faults);
        more.add(new Fault(place, fault, List.of(expected)));
        return new Mistake(name, method, path, contentType, accept, body, status, code, List.copyOf(more));
    }

    Response send() {
        var asWritten = encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY);
        var request = given().config(config().encoderConfig(asWritten))
                .urlEncodingEnabled(false)
                .accept(accept);
        if (contentType.isEmpty()) {
            request.noContentType();
        } else {
            request.contentType(contentType);
        }
        if (!body.isEmpty()) {
            request.body(body.getBytes(StandardCharsets.ISO_8859_1));
        }
        return request.request(method, path);
    }

    @Override
    public String toString() {
        return name;
    }
}
