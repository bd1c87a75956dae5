package org.aftercare.triage.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All sentences of the guidance in one language; asking for one that is not there is a bug, since loading checks them all. */
public final class Sentences {
    private final String language;
    private final Map<String, List<String>> byKey;
    private final SortedMap<String, List<String>> inOrder;

    public Sentences(String language, Map<String, List<String>> byKey) {
        this.language = language;
        this.byKey = Map.copyOf(byKey);
        this.inOrder = Collections.unmodifiableSortedMap(new TreeMap<>(byKey));
    }

    /** The language as a BCP 47 tag. */
    public String language() {
        return language;
    }

    public String sentence(String key) {
        return list(key).get(0);
    }

    /** The sentence with its one placeholder `{name}` filled in. */
    public String sentence(String key, String name, String value) {
        return sentence(key).replace("{" + name + "}", value);
    }

    public List<String> list(String key) {
        var sentences = byKey.get(key);
        if (sentences == null) {
            throw new IllegalArgumentException("no sentence `" + key + "` in `" + language + "`");
        }
        return sentences;
    }

    /** The lists whose keys begin so, in the order of their keys. */
    public SortedMap<String, List<String>> under(String beginning) {
        return inOrder.subMap(beginning, beginning + Character.MAX_VALUE);
    }
}
