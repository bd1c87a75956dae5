package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call of an operation of the contract.
 *
 * @param path as the contract has it, with the names of what stands in it
 * @param arguments what is given for its parameters; a parameter may be given twice
 */
record GeneratedCall(String path, List<Argument> arguments) {

    /** A parameter as the contract has it. */
    record Parameter(String name, String in, boolean required, JsonNode schema, String example) {
        static Parameter of(JsonNode resolved, CommittedContract contract) {
            return new Parameter(
                    resolved.get("name").asText(),
                    resolved.get("in").asText(),
                    resolved.path("required").asBoolean(),
                    contract.merged(resolved.get("schema")),
                    resolved.path("example").asText());
        }

        boolean isIn(String place) {
            return in.equals(place);
        }

        @Override
        public String toString() {
            return in + " " + name;
        }
    }

    /** A value for a parameter. */
    record Argument(Parameter parameter, String value) {}

    /** The call with this value for the parameter, and no other. */
    GeneratedCall with(Parameter parameter, String value) {
        return without(parameter).withMore(new Argument(parameter, value));
    }

    GeneratedCall withMore(Argument more) {
        return new GeneratedCall(
                path, Stream.concat(arguments.stream(), Stream.of(more)).toList());
    }

    GeneratedCall without(Parameter parameter) {
        return new GeneratedCall(
                path,
                arguments.stream()
                        .filter(each -> !each.parameter().equals(parameter))
                        .toList());
    }

    List<Argument> in(String place) {
        return arguments.stream().filter(each -> each.parameter().isIn(place)).toList();
    }

    Response get() {
        return KeptConnection.send(request().build());
    }

    Response post(JsonNode body) {
        return KeptConnection.send(request()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
    }

    private HttpRequest.Builder request() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + address()));
        in("header").forEach(each -> request.header(each.parameter().name(), each.value()));
        return request;
    }

    private String address() {
        var address = path;
        for (var each : in("path")) {
            address = address.replace("{" + each.parameter().name() + "}", encoded(each.value()));
        }
        var query = in("query").stream()
                .map(each -> each.parameter().name() + "=" + encoded(each.value()))
                .toList();
        return query.isEmpty() ? address : address + "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
