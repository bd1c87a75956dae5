package org.aftercare.triage.api;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
        var part = parts.get(repeated);
        return (Part<T>) (part == null ? made(repeated) : part);
    }

    AroundFacts around(Reason reason) {
        var key = AroundFacts.Key.of(reason);
        var around = reasons.get(key);
        return around == null ? reasons.computeIfAbsent(key, none -> AroundFacts.of(reason, this)) : around;
    }

    /** The JSON of a symptom but for the brace that ends it. */
    SerializableString unended(Symptom symptom) {
        return symptoms.computeIfAbsent(symptom.code(), none -> {
            var json = Part.of(SymptomJson.of(symptom, this)).json().getValue();
            return new SerializedString(json.substring(0, json.length() - 1));
        });
    }

    private Part<?> made(Repeated<?> repeated) {
        return parts.computeIfAbsent(repeated, each -> Part.of(each.in(this)));
    }
}
