package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.api.SymptomJson.MatchJson;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.search.Found;
import org.jspecify.annotations.Nullable;

/** The symptoms of an answer: each is put into JSON once, and what was found of it in a search is written behind. */
@JsonSerialize(using = ListedSymptoms.Copied.class)
final class ListedSymptoms extends AbstractList<SymptomJson> {
    private final List<Listed> listed;
    private final Wording wording;

    /** A symptom, and of a search what was found of it. */
    private record Listed(Symptom symptom, @Nullable MatchJson match) {}

    private ListedSymptoms(Stream<Listed> listed, Wording wording) {
        this.listed = listed.toList();
        this.wording = wording;
    }

    static ListedSymptoms of(Stream<Symptom> symptoms, Wording wording) {
        return new ListedSymptoms(symptoms.map(symptom -> new Listed(symptom, null)), wording);
    }

    static ListedSymptoms found(Stream<Found> found, Wording wording) {
        return new ListedSymptoms(found.map(each -> new Listed(each.symptom(), MatchJson.of(each.match()))), wording);
    }

    @Override
    public SymptomJson get(int index) {
        var symptom = listed.get(index);
        return SymptomJson.of(symptom.symptom(), wording, symptom.match());
    }

    @Override
    public int size() {
        return listed.size();
    }

    static final class Copied extends JsonSerializer<ListedSymptoms> {
        private static final SerializedString MATCH = new SerializedString(",\"match\":");
        private static final SerializedString END = new SerializedString("}");

        @Override
        public void serialize(ListedSymptoms list, JsonGenerator json, SerializerProvider serializers)
                throws IOException {
            json.writeStartArray();
            for (var symptom : list.listed) {
                write(symptom, list.wording, json);
            }
            json.writeEndArray();
        }

        private static void write(Listed symptom, Wording wording, JsonGenerator json) throws IOException {
            json.writeRawValue(wording.unended(symptom.symptom()));
            if (symptom.match() != null) {
                json.writeRaw(MATCH);
                json.writeRaw(wording.part(symptom.match()).json());
            }
            json.writeRaw(END);
        }
    }
}
