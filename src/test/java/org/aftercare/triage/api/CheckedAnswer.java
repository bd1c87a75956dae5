package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One answer beside what the contract says of its operation: status, headers, content type and body. */
final class CheckedAnswer {
    /** Sent only to who sent the like, or where the operator has set it so. */
    private static final Set<String> ON_OCCASION = Set.of(
            "x-correlation-id",
            "deprecation",
            "sunset",
            "link",
            "access-control-allow-origin",
            "access-control-expose-headers",
            "access-control-allow-credentials");

    private final CommittedContract contract;
    private final Response response;
    private final List<String> breaches = new ArrayList<>();

    CheckedAnswer(CommittedContract contract, Response response) {
        this.contract = contract;
        this.response = response;
    }

    List<String> breaches(JsonNode operation, String method) {
        var documented = operation.get("responses").get(String.valueOf(response.statusCode()));
        if (documented == null) {
            breaches.add("the status " + response.statusCode() + " is not documented");
            return breaches;
        }
        var answer = contract.resolved(documented);
        answer.path("headers").properties().forEach(each -> checkHeader(each.getKey(), each.getValue()));
        if (method.equals("HEAD") || !answer.has("content")) {
            checkEmpty();
        } else {
            checkContent(answer.get("content"));
        }
        return breaches;
    }

    /** A problem is a problem also where the contract knows no operation. */
    List<String> breachesOfProblem() {
        if (mediaType().equals(Problem.MEDIA_TYPE)) {
            checkBody(contract.problem());
        }
        return breaches;
    }

    private void checkHeader(String name, JsonNode header) {
        var sent = response.headers().getValues(name);
        var documented = contract.resolved(header);
        if (sent.isEmpty()) {
            if (isAlwaysSent(name, documented)) {
                breaches.add("the header `" + name + "` is missing");
            }
            return;
        }
        var value = String.join(", ", sent);
        var schema = contract.resolved(documented.path("schema"));
        var text = schema.path("type").asText().equals("string") ? '"' + value.replace("\"", "\\\"") + '"' : value;
        contract.breaches(schema, text).forEach(breach -> breaches.add("the header `" + name + "`: " + breach));
    }

    private static boolean isAlwaysSent(String name, JsonNode header) {
        return header.path("required").asBoolean(!ON_OCCASION.contains(name.toLowerCase(Locale.ROOT)));
    }

    private void checkEmpty() {
        if (response.asByteArray().length > 0) {
            breaches.add("it has a body although none is documented");
        }
    }

    private void checkContent(JsonNode content) {
        var documented = content.get(mediaType());
        if (documented == null) {
            breaches.add("the content type `" + mediaType() + "` is not documented");
        } else if (mediaType().equals("application/x-ndjson")) {
            response.asString().lines().forEach(line -> check("a line", documented.get("schema"), line));
        } else if (mediaType().endsWith("json")) {
            checkBody(documented.get("schema"));
        }
    }

    private void checkBody(JsonNode schema) {
        check("the body", schema, response.asString());
    }

    private void check(String what, JsonNode schema, String json) {
        contract.breaches(schema, json).forEach(breach -> breaches.add(what + ": " + breach));
    }

    private String mediaType() {
        return response.contentType().replaceAll(";.*", "").strip();
    }
}
