package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** A part of answers with its JSON, which is written once. */
record Part<T>(T value, SerializableString json) {
    private static final JsonMapper JSON = new JsonMapper();

    static <T> Part<T> of(T value) {
        try {
            return new Part<>(value, new SerializedString(JSON.writeValueAsString(value)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a part of an answer cannot be written", e);
        }
    }
}
