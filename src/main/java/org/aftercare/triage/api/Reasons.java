package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.AbstractList;
import java.util.List;
import org.aftercare.triage.engine.Reason;

/** The reasons of an answer: what a rule says is put into JSON once, around the facts of the report that made it apply. */
@JsonSerialize(using = Reasons.Copied.class)
final class Reasons extends AbstractList<ReasonJson> {
    private final List<Reason> reasons;
    private final Wording wording;

    Reasons(List<Reason> reasons, Wording wording) {
        this.reasons = reasons;
        this.wording = wording;
    }

    @Override
    public ReasonJson get(int index) {
        return ReasonJson.of(reasons.get(index), wording);
    }

    @Override
    public int size() {
        return reasons.size();
    }

    static final class Copied extends JsonSerializer<Reasons> {
        private static final SerializedString COMMA = new SerializedString(",");

        @Override
        public void serialize(Reasons list, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeStartArray();
            for (var reason : list.reasons) {
                write(reason, list.wording, json);
            }
            json.writeEndArray();
        }

        private static void write(Reason reason, Wording wording, JsonGenerator json) throws IOException {
            var around = wording.around(reason);
            json.writeRawValue(around.before());
            boolean isFirst = true;
            for (var fact : reason.facts()) {
                if (!isFirst) {
                    json.writeRaw(COMMA);
                }
                json.writeRaw(wording.part(FactJson.of(fact)).json());
                isFirst = false;
            }
            json.writeRaw(around.after());
        }
    }
}
