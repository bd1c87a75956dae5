package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The objects that a body may hold, by the names the contract gives them, and the fields of each. */
final class RequestObjects {
    private static final CommittedContract CONTRACT = CommittedContract.READ;

    private final TreeMap<String, Set<String>> fields = new TreeMap<>();

    private RequestObjects() {}

    /** Of all bodies. */
    static RequestObjects all() {
        var objects = new RequestObjects();
        CONTRACT.paths().forEach(path -> path.forEach(operation -> objects.add(operation.path("requestBody"))));
        return objects;
    }

    /** Of what a schema of the contract refers to, itself included. */
    static RequestObjects of(String schema) {
        var objects = new RequestObjects();
        objects.addNamed("#/components/schemas/" + schema);
        return objects;
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** Whether all fields of the value are of the object of this name: no two have their first fields in common. */
    boolean isOneOf(String name, JsonNode value) {
        return value.properties().stream().allMatch(field -> fields.get(name).contains(field.getKey()));
    }

    /** Each as `Object.field`. */
    Collection<String> qualifiedFields() {
        var qualified = new TreeSet<String>();
        fields.forEach((object, names) -> names.forEach(name -> qualified.add(object + "." + name)));
        return qualified;
    }

    private void add(JsonNode node) {
        if (node.has("$ref")) {
            addNamed(node.get("$ref").asText());
        }
        node.forEach(this::add);
    }

    private void addNamed(String reference) {
        var schema = CONTRACT.resolved(new ObjectMapper().createObjectNode().put("$ref", reference));
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        if (!schema.has("properties")) {
            add(schema);
        } else if (!fields.containsKey(name)) {
            var names = new TreeSet<String>();
            schema.get("properties").fieldNames().forEachRemaining(names::add);
            fields.put(name, names);
            add(schema.get("properties"));
        }
    }
}
