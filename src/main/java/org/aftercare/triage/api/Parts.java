package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A list of an answer, of parts whose JSON is there already: the list is read like any other and written by copying. */
@JsonSerialize(using = Parts.Copied.class)
final class Parts<T> extends AbstractList<T> {
    private final List<Part<T>> parts;

    private Parts(List<Part<T>> parts) {
        this.parts = parts;
    }

    static <S, T> List<T> of(Collection<S> subjects, Function<S, Part<T>> part) {
        return new Parts<>(each(subjects, part));
    }

    static <S, T> List<T> sorted(Collection<S> subjects, Function<S, Part<T>> part, Comparator<T> order) {
        var parts = each(subjects, part);
        parts.sort(Comparator.comparing(Part::value, order));
        return new Parts<>(parts);
    }

    private static <S, T> List<Part<T>> each(Collection<S> subjects, Function<S, Part<T>> part) {
        var parts = new ArrayList<Part<T>>(subjects.size());
        for (var subject : subjects) {
            parts.add(part.apply(subject));
        }
        return parts;
    }

    @Override
    public T get(int index) {
        return parts.get(index).value();
    }

    @Override
    public int size() {
        return parts.size();
    }

    static final class Copied extends JsonSerializer<Parts<?>> {
        @Override
        public void serialize(Parts<?> list, JsonGenerator json, SerializerProvider serializers) throws IOException {
            json.writeStartArray();
            for (var part : list.parts) {
                json.writeRawValue(part.json());
            }
            json.writeEndArray();
        }
    }
}
