package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Breaks every bound that the contract sets to a body, one at a time; a keyword it cannot break is an error. */
final class BrokenBounds {
    /** Characters at the edges of patterns and of JSON: letters, marks, blanks seen and unseen, a digit of another script. */
    static final List<String> STRANGE = List.of(
            "a", "A", "0", "-", ".", ",", "/", "~", "\"", "\\", " ", "\t", "\n", "\0", "\u00a0", "\u200b", "é", "٣",
            "😀");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CommittedContract contract;
    private final SchemaTexts texts;
    private final SchemaValues values;
    private final Random random;

    BrokenBounds(CommittedContract contract, SchemaTexts texts, SchemaValues values, Random random) {
        this.contract = contract;
        this.texts = texts;
        this.values = values;
        this.random = random;
    }

    List<BrokenBound> of(JsonNode schema, JsonNode body) {
        var walk = new Walk(body);
        walk.value(schema, JsonPointer.empty());
        return walk.broken;
    }

    private final class Walk {
        private final JsonNode body;
        private final List<BrokenBound> broken = new ArrayList<>();

        Walk(JsonNode body) {
            this.body = body;
        }

        void value(JsonNode referring, JsonPointer place) {
            var schema = contract.merged(referring);
            schema.fieldNames().forEachRemaining(keyword -> keyword(keyword, schema, body.at(place), place));
        }

        private void keyword(String keyword, JsonNode schema, JsonNode value, JsonPointer place) {
            switch (keyword) {
                case "type" -> {
                    put("null", place, place, NullNode.instance);
                    put(keyword, place, place, ofAnotherType(value));
                }
                case "enum", "pattern" -> put(keyword, place, place, nearMiss(schema, value.asText()));
                case "maxLength" -> put(keyword, place, place, TextNode.valueOf(texts.tooLong(schema, value.asText())));
                case "format" -> put(keyword, place, place, TextNode.valueOf(texts.ofWrongFormat(schema)));
                case "maxItems" -> put(keyword, place, place, oneTooMany(schema, value));
                case "required" ->
                    schema.get(keyword).forEach(name -> put(keyword, place, place.appendProperty(name.asText()), null));
                case "additionalProperties" ->
                    put(keyword, place, place.appendProperty(unknownName(schema)), TextNode.valueOf("x"));
                case "properties" ->
                    value.fieldNames()
                            .forEachRemaining(name -> value(schema.get(keyword).get(name), place.appendProperty(name)));
                case "items" -> {
                    if (!value.isEmpty()) {
                        value(schema.get(keyword), place.appendIndex(random.nextInt(value.size())));
                    }
                }
                case "description", "examples", "default" -> {}
                default -> throw new IllegalStateException("nobody has said how to break `" + keyword + "`");
            }
        }

        /**
         * Adds the body with another value, or with none, at a place.
         *
         * @param holder where the bound is set, which for fields is one step above the place
         */
        private void put(String keyword, JsonPointer holder, JsonPointer place, JsonNode other) {
            var spoilt = place.matches() ? other : body.deepCopy();
            if (!place.matches()) {
                var parent = spoilt.at(place.head());
                if (parent instanceof ArrayNode list) {
                    list.set(place.last().getMatchingIndex(), other);
                } else if (other == null) {
                    ((ObjectNode) parent).remove(place.last().getMatchingProperty());
                } else {
                    ((ObjectNode) parent).set(place.last().getMatchingProperty(), other);
                }
            }
            broken.add(new BrokenBound(keyword, holder.toString().replaceAll("/\\d+", "/*"), place.toString(), spoilt));
        }
    }

    private JsonNode ofAnotherType(JsonNode value) {
        var others = Stream.of(
                        TextNode.valueOf("true"),
                        NODES.numberNode(1),
                        NODES.numberNode(0.5),
                        NODES.booleanNode(true),
                        NODES.arrayNode(),
                        NODES.arrayNode().add(value),
                        NODES.objectNode(),
                        NODES.objectNode().set("code", value))
                .filter(other -> other.getNodeType() != value.getNodeType())
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    private JsonNode nearMiss(JsonNode schema, String value) {
        return TextNode.valueOf(texts.nearMiss(schema, value, STRANGE).orElseThrow());
    }

    private JsonNode oneTooMany(JsonNode schema, JsonNode value) {
        ArrayNode longer = value.deepCopy();
        IntStream.rangeClosed(longer.size(), schema.get("maxItems").asInt())
                .forEach(i -> longer.add(values.some(schema.get("items"))));
        return longer;
    }

    /** The name of a field that is there, misspelt. */
    private String unknownName(JsonNode schema) {
        var names = new ArrayList<String>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        var name = names.get(random.nextInt(names.size()));
        return random.nextBoolean() ? name + "s" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
