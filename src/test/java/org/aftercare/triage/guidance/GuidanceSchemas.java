package org.aftercare.triage.guidance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.engine.Guidance;

/** The JSON Schemas an editor checks guidance with while it is typed, and the one of them that is made from the guidance. */
final class GuidanceSchemas {
    static final Path FOLDER = EmbeddedGuidance.FOLDER.resolve("schema");
    static final Path CODES = FOLDER.resolve("codes.schema.json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private GuidanceSchemas() {}

    /** What a schema finds wrong with a text of YAML, as `place: message`. */
    static List<String> issues(Path schema, String yaml) {
        return FACTORY.getSchema(SchemaLocation.of(schema.toUri().toString())).validate(read(YAML, yaml)).stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    static JsonNode json(String text) {
        return read(JSON, text);
    }

    /** `codes.schema.json` as the guidance has it: every code that other files may name. */
    static String codesOf(Guidance guidance) {
        var schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "The codes of this guidance")
                .put("description", "Written by GuidanceSchemasTest from the guidance; not to be changed by hand.");
        var definitions = schema.putObject("$defs");
        codes(
                definitions.putObject("procedure").put("description", "A procedure of procedures.yaml."),
                guidance.catalogue().procedures().stream()
                        .map(procedure -> procedure.code().value()));
        codes(
                definitions.putObject("advice").put("description", "An advice of advice.yaml."),
                guidance.advice().keySet().stream().map(id -> id.value()).sorted());
        codes(
                definitions.putObject("statement").put("description", "What a source says, as `source#statement`."),
                guidance.evidence().sources().stream()
                        .flatMap(source -> source.statements().stream())
                        .map(statement -> statement.id().toString()));
        threshold(definitions.putObject("threshold"), guidance);
        return print(schema);
    }

    private static void threshold(ObjectNode schema, Guidance guidance) {
        schema.put("description", "A symptom with the severity from which on it counts; `present` means any.")
                .put("type", "object");
        var properties = schema.putObject("properties");
        for (var symptom : guidance.catalogue().symptoms()) {
            var severities = symptom.severities().stream().map(Severity::code);
            codes(
                    properties.putObject(symptom.code().value()),
                    Stream.concat(Stream.of(ConditionReader.PRESENT), severities));
        }
        schema.put("additionalProperties", false);
    }

    private static void codes(ObjectNode schema, Stream<String> codes) {
        ArrayNode values = schema.putArray("enum");
        codes.forEach(values::add);
    }

    private static String print(JsonNode node) {
        var indenter = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(indenter)
                                    .withArrayIndenter(indenter))
                            .writeValueAsString(node)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(ObjectMapper mapper, String text) {
        try {
            return mapper.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
