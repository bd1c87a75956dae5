package org.aftercare.triage.guidance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aftercare.triage.guidance.Yaml.Mapping;
import org.aftercare.triage.guidance.Yaml.Scalar;
import org.aftercare.triage.guidance.Yaml.Sequence;
import org.aftercare.triage.text.Sentences;
import org.aftercare.triage.text.Texts;

/** Reads `text/<language>/*.yaml` and compares the sentences there with those the guidance needs. */
final class TextsReader {
    private final Issues issues;
    private final Map<String, Map<String, List<String>>> sentences = new TreeMap<>();
    private final Map<String, Map<String, Place>> places = new TreeMap<>();

    TextsReader(Issues issues) {
        this.issues = issues;
    }

    /** Reads one file of a language; `kind`, its name without ending, begins its keys. */
    void read(String language, String kind, Yaml file) {
        if (file instanceof Mapping mapping) {
            read(language, kind, mapping);
        } else {
            issues.add(file.place(), "expected a mapping, found " + file.kind());
        }
    }

    private void read(String language, String path, Mapping mapping) {
        mapping.entries().forEach((key, entry) -> {
            var fullKey = path + "." + key;
            if (entry.value() instanceof Mapping nested) {
                read(language, fullKey, nested);
            } else {
                put(language, fullKey, entry.keyPlace(), texts(entry.value()));
            }
        });
    }

    private void put(String language, String key, Place place, List<String> texts) {
        sentences.computeIfAbsent(language, none -> new LinkedHashMap<>()).put(key, texts);
        places.computeIfAbsent(language, none -> new LinkedHashMap<>()).put(key, place);
    }

    private List<String> texts(Yaml value) {
        var items = value instanceof Sequence sequence ? sequence.items() : List.of(value);
        var texts = new ArrayList<String>();
        for (var item : items) {
            if (item instanceof Scalar scalar && !scalar.text().isBlank()) {
                texts.add(scalar.text().strip());
            } else {
                issues.add(item.place(), "expected a sentence");
            }
        }
        if (items.isEmpty()) {
            issues.add(value.place(), "expected a sentence");
        }
        return texts;
    }

    /** Every sentence that is missing or surplus, in every language. */
    void compare(List<String> languages, Map<String, Place> needed) {
        for (var language : languages) {
            var found = sentences.getOrDefault(language, Map.of());
            needed.forEach((key, place) -> {
                if (!found.containsKey(key)) {
                    issues.add(place, "no sentence `" + key + "` in `" + language + "`");
                }
            });
        }
        places.forEach((language, keys) -> keys.forEach((key, place) -> {
            if (!languages.contains(language)) {
                issues.add(Place.startOf(place.file()), "language `" + language + "` is not listed in guidance.yaml");
            } else if (!needed.containsKey(key)) {
                issues.add(place, "sentence `" + key + "` belongs to nothing in the guidance");
            }
        }));
    }

    Texts texts(List<String> languages) {
        return new Texts(languages.stream()
                .map(language -> new Sentences(language, sentences.getOrDefault(language, Map.of())))
                .toList());
    }
}
