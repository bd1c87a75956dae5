package org.aftercare.triage.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** JSON as the maps and lists that the model of the contract takes for an example. */
final class ContractValues {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ContractValues() {}

    static JsonNode object(String field, JsonNode value) {
        return JSON.createObjectNode().set(field, value);
    }

    static Object plain(JsonNode value) {
        return JSON.convertValue(value, new TypeReference<>() {});
    }
}
