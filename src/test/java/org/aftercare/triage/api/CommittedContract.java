package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The committed contract, read without any code of the service; another test holds it equal to what is served. */
final class CommittedContract {
    static final CommittedContract READ = read();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig WITH_FORMATS =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode document;
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    CommittedContract(JsonNode document) {
        this.document = document;
    }

    private static CommittedContract read() {
        try {
            // Not by way of Java's dates: a text that looks like one stays a text.
            return new CommittedContract(
                    new YAMLMapper().readTree(Path.of("openapi/openapi.yaml").toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The operation of a method at a path; a HEAD that is not described is held to its GET. */
    Optional<JsonNode> operation(String method, String path) {
        var found = template(path).map(template -> document.get("paths").get(template));
        return found.flatMap(item -> Optional.ofNullable(item.get(method.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(item.get("get")).filter(get -> method.equals("HEAD"))));
    }

    /** The template with the fewest parameters, as OpenAPI says. */
    private Optional<String> template(String path) {
        return document.get("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingInt(
                        template -> template.replaceAll("[^{]", "").length()));
    }

    /** The node, or the part of the document it refers to. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** A schema with what it refers to and what it says beside the reference. */
    JsonNode merged(JsonNode schema) {
        if (!schema.has("$ref")) {
            return schema;
        }
        ObjectNode target = resolved(schema).deepCopy();
        schema.properties().forEach(each -> target.set(each.getKey(), each.getValue()));
        return target.without("$ref");
    }

    JsonNode paths() {
        return document.get("paths");
    }

    JsonNode problem() {
        return new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/Problem");
    }

    /** What is wrong with a JSON text under a schema of the document. */
    List<String> breaches(JsonNode schema, String json) {
        return schemas.computeIfAbsent(schema, this::compiled).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode rooted = schema.deepCopy();
        rooted.set("components", document.get("components"));
        return SCHEMAS.getSchema(rooted, WITH_FORMATS);
    }
}
