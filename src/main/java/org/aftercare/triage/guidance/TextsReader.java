package org.aftercare.triage.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.aftercare.triage.guidance.Yaml.Entry;
import org.aftercare.triage.guidance.Yaml.Mapping;
import org.aftercare.triage.guidance.Yaml.Scalar;
import org.aftercare.triage.guidance.Yaml.Sequence;
import org.aftercare.triage.text.Ago;
import org.aftercare.triage.text.Headline;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Sentences;
import org.aftercare.triage.text.Texts;

/** Reads `text/<language>/*.yaml` and compares the sentences there with those the guidance needs. */
final class TextsReader {
    /** What must stand in braces in a sentence, by its key. */
    private static final Map<String, List<String>> PLACEHOLDERS = placeholders();

    /** How the key of lay words ends; these are a list, as is everything to search by. */
    private static final String LAY_WORDS = ".also";

    private static final List<String> OF_LISTS = List.of("search.", "suggest.");

    private final Issues issues;
    private final PhraseChecks phrases;
    private final Map<String, Map<String, List<String>>> sentences = new TreeMap<>();
    private final Map<String, Map<String, Place>> places = new TreeMap<>();
    private final Set<String> files = new HashSet<>();

    private static Map<String, List<String>> placeholders() {
        var byKey = new HashMap<String, List<String>>();
        byKey.put(Keys.headline(Headline.CALL_AMBULANCE), List.of("number"));
        byKey.put(Keys.severityQuestion(), List.of("symptom"));
        for (var ago : Ago.values()) {
            byKey.put(Keys.ago(ago), ago.placeholders());
        }
        return byKey;
    }

    TextsReader(Issues issues) {
        this.issues = issues;
        this.phrases = new PhraseChecks(issues);
    }

    /** Reads one file of a language; `kind`, its name without ending, begins its keys. */
    void read(String language, String kind, Yaml file) {
        files.add(path(language, kind));
        if (file instanceof Mapping mapping) {
            read(language, kind, mapping);
        }
    }

    private static String path(String language, String kind) {
        return "text/" + language + "/" + kind + ".yaml";
    }

    private void read(String language, String path, Mapping mapping) {
        mapping.entries().forEach((key, entry) -> {
            var fullKey = path + "." + key;
            if (entry.value() instanceof Mapping nested) {
                read(language, fullKey, nested);
            } else {
                put(language, fullKey, entry);
            }
        });
    }

    private void put(String language, String key, Entry entry) {
        var texts = texts(entry.value(), isList(key));
        sentences.computeIfAbsent(language, none -> new LinkedHashMap<>()).put(key, texts);
        places.computeIfAbsent(language, none -> new LinkedHashMap<>()).put(key, entry.keyPlace());
        PLACEHOLDERS.getOrDefault(key, List.of()).stream()
                .filter(name -> texts.stream().noneMatch(text -> text.contains("{" + name + "}")))
                .forEach(name -> issues.add(
                        entry.value().place(),
                        "the sentence does not say where the " + name + " goes: `{" + name + "}`"));
        if (key.startsWith(Keys.LIKE_WORDS) && texts.size() == 1) {
            issues.add(entry.value().place(), "one word alone is like no other: give at least two");
        }
        phrases.read(language, key, entry);
    }

    private static boolean isList(String key) {
        return key.endsWith(LAY_WORDS) || (OF_LISTS.stream().anyMatch(key::startsWith) && !key.equals(Keys.CONFIRM));
    }

    private List<String> texts(Yaml value, boolean several) {
        if (several != value instanceof Sequence) {
            issues.add(value.place(), "expected " + (several ? "a list" : "a sentence") + ", found " + value.kind());
            return List.of();
        }
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

    /** Every sentence that is missing or surplus, in every language; of a file that is missing, only that it is. */
    void compare(Map<String, Place> languages, NeededSentences needed) {
        languages.forEach((language, place) -> {
            if (sentences.containsKey(language)) {
                needed.places().forEach((key, needing) -> refuseMissing(language, key, needing));
            } else {
                issues.add(place, "language `" + language + "` has no folder `text/" + language + "`");
            }
        });
        phrases.check();
        places.forEach((language, keys) -> keys.forEach((key, place) -> {
            if (!languages.containsKey(language)) {
                issues.add(Place.startOf(place.file()), "language `" + language + "` is not listed in guidance.yaml");
            } else if (!needed.mayBeNeeded(key)) {
                issues.add(place, "sentence `" + key + "` belongs to nothing in the guidance");
            }
        }));
    }

    private void refuseMissing(String language, String key, Place needing) {
        var file = path(language, key.substring(0, key.indexOf('.')));
        if (!files.contains(file)) {
            issues.add(Place.startOf(file), "the file is missing");
        } else if (!Objects.requireNonNull(sentences.get(language)).containsKey(key)) {
            issues.add(needing, "no sentence `" + key + "` in `" + language + "`");
        }
    }

    Texts texts(Collection<String> languages) {
        return new Texts(languages.stream()
                .map(language -> new Sentences(language, sentences.getOrDefault(language, Map.of())))
                .toList());
    }
}
