package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fields that a body could have under an earlier contract and that a later one refuses, since its schema is closed; the
 * comparison of the library passes over them. Answers are not looked at: a client must pass over what it does not know.
 */
final class RemovedRequestFields {
    private final JsonNode earlier;
    private final JsonNode later;
    private final List<String> removed = new ArrayList<>();
    private final Set<List<JsonNode>> compared = new HashSet<>();

    private RemovedRequestFields(JsonNode earlier, JsonNode later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** Each field removed, by its operation and its place; both contracts as OpenAPI 3.0.3. */
    static List<String> between(JsonNode earlier, JsonNode later) {
        var fields = new RemovedRequestFields(earlier, later);
        earlier.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> fields.compareBodies(path.getKey(), operation.getKey())));
        return fields.removed;
    }

    private void compareBodies(String path, String method) {
        var now = content(later, path, method);
        content(earlier, path, method)
                .properties()
                .forEach(body -> compare(
                        body.getValue().path("schema"),
                        now.path(body.getKey()).path("schema"),
                        method + " " + path + " "));
    }

    private static JsonNode content(JsonNode contract, String path, String method) {
        var operation = contract.path("paths").path(path).path(method);
        return resolved(contract, operation.path("requestBody")).path("content");
    }

    private void compare(JsonNode before, JsonNode after, String place) {
        var old = resolved(earlier, before);
        var now = resolved(later, after);
        if (!compared.add(List.of(old, now))) {
            return;
        }
        old.path("properties").properties().forEach(field -> {
            var kept = now.path("properties").path(field.getKey());
            if (kept.isMissingNode() && isClosed(now)) {
                removed.add(place + "/" + field.getKey());
            }
            compare(field.getValue(), kept, place + "/" + field.getKey());
        });
        compare(old.path("items"), now.path("items"), place + "/*");
    }

    private static boolean isClosed(JsonNode schema) {
        return schema.path("additionalProperties").isBoolean()
                && !schema.path("additionalProperties").asBoolean();
    }

    /** What a node refers to; a reference that has a description beside it is rendered as the only part of an `allOf`. */
    private static JsonNode resolved(JsonNode contract, JsonNode node) {
        if (node.has("$ref")) {
            return resolved(contract, contract.at(node.get("$ref").asText().substring(1)));
        }
        return node.path("allOf").size() == 1 ? resolved(contract, node.at("/allOf/0")) : node;
    }
}
