package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Random;

/** Random values that are valid under a schema of the contract. */
final class SchemaValues {
    private static final int FEW = 4;
    private static final int SELDOM = 50;

    private final CommittedContract contract;
    private final SchemaTexts texts;
    private final Random random;

    SchemaValues(CommittedContract contract, SchemaTexts texts, Random random) {
        this.contract = contract;
        this.texts = texts;
        this.random = random;
    }

    /** A value with any of what may be left out, from nothing to all of it. */
    JsonNode some(JsonNode schema) {
        return value(schema, random.nextDouble());
    }

    /** A value with everything in it, so that no bound is without its value. */
    JsonNode full(JsonNode schema) {
        return value(schema, 1);
    }

    private JsonNode value(JsonNode referring, double fullness) {
        var schema = contract.merged(referring);
        return switch (schema.path("type").asText()) {
            case "object" -> object(schema, fullness);
            case "array" -> array(schema, fullness);
            case "string" -> TextNode.valueOf(texts.valid(schema));
            case "boolean" -> BooleanNode.valueOf(random.nextBoolean());
            default -> throw new IllegalStateException("nothing is generated yet for " + schema);
        };
    }

    private JsonNode object(JsonNode schema, double fullness) {
        var object = JsonNodeFactory.instance.objectNode();
        var required =
                schema.path("required").valueStream().map(JsonNode::asText).toList();
        schema.get("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || random.nextDouble() < fullness) {
                object.set(field.getKey(), value(field.getValue(), fullness));
            }
        });
        return object;
    }

    private JsonNode array(JsonNode schema, double fullness) {
        int least = fullness == 1 ? 1 : 0;
        int most = schema.get("maxItems").asInt();
        int size = random.nextInt(SELDOM) == 0 ? most : least + random.nextInt(FEW);
        var array = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < size; i++) {
            array.add(value(schema.get("items"), fullness));
        }
        return array;
    }
}
