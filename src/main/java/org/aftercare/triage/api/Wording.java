package org.aftercare.triage.api;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.text.Sentences;

/**
 * The guidance in one language: what the wire records need to put an answer into words. What occurs in many answers is put into
 * words once and kept; nothing is kept of what a caller sent.
 */
final class Wording {
    private final Guidance guidance;
    private final Sentences sentences;
    private final Map<Repeated<?>, Part<?>> parts = new ConcurrentHashMap<>();
    private final Map<AroundFacts.Key, AroundFacts> reasons = new ConcurrentHashMap<>();
    private final Map<SymptomCode, SerializableString> symptoms = new ConcurrentHashMap<>();

    Wording(Guidance guidance, Sentences sentences) {
        this.guidance = guidance;
        this.sentences = sentences;
    }

    Guidance guidance() {
        return guidance;
    }

    Sentences sentences() {
        return sentences;
    }

    @SuppressWarnings("unchecked") // each is kept under what it was made from
    <T> Part<T> part(Repeated<T> repeated) {
        return (Part<T>) kept(parts, repeated, each -> Part.of(each.in(this)));
    }

    AroundFacts around(Reason reason) {
        return kept(reasons, AroundFacts.Key.of(reason), none -> AroundFacts.of(reason, this));
    }

    /** The JSON of a symptom but for the brace that ends it. */
    SerializableString unended(Symptom symptom) {
        return kept(symptoms, symptom.code(), none -> {
            var json = Part.of(SymptomJson.of(symptom, this)).json().getValue();
            return new SerializedString(json.substring(0, json.length() - 1));
        });
    }

    /** Looked up first: to make what is missing, and so to ask for both at once, takes a lock. */
    private static <K, V> V kept(Map<K, V> map, K key, Function<K, V> make) {
        var value = map.get(key);
        return value == null ? map.computeIfAbsent(key, make) : value;
    }
}
