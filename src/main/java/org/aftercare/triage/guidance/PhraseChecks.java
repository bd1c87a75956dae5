package org.aftercare.triage.guidance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.guidance.Yaml.Entry;
import org.aftercare.triage.guidance.Yaml.Scalar;
import org.aftercare.triage.guidance.Yaml.Sequence;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Nearest;

/** Checks the phrases of `suggest.yaml`: none twice in a list; every group of words that one names is there, once, and no other. */
final class PhraseChecks {
    private static final String PHRASES = "suggest.";
    private static final String OF_SYMPTOMS = "suggest.symptoms.";
    private static final Pattern GROUP = Pattern.compile("<([^<>]*)>");

    private final Issues issues;
    private final List<Phrase> named = new ArrayList<>();
    private final Map<String, Map<String, Place>> groups = new TreeMap<>();

    private record Phrase(String language, Place place, String text) {}

    PhraseChecks(Issues issues) {
        this.issues = issues;
    }

    void read(String language, String key, Entry entry) {
        if (!key.startsWith(PHRASES) || !(entry.value() instanceof Sequence list)) {
            return;
        }
        declare(language, key, entry.keyPlace());
        var before = new HashMap<String, Place>();
        for (var item : list.items()) {
            if (item instanceof Scalar phrase) {
                var first = before.putIfAbsent(phrase.text(), phrase.place());
                if (first != null) {
                    issues.add(phrase.place(), "phrase `" + phrase.text() + "` stands already at " + first);
                }
                if (key.startsWith(OF_SYMPTOMS)) {
                    named.add(new Phrase(language, phrase.place(), phrase.text()));
                } else if (phrase.text().indexOf('<') >= 0) {
                    issues.add(phrase.place(), "only the phrase of a symptom names a group of words");
                }
            }
        }
    }

    private void declare(String language, String key, Place place) {
        for (var beginning : List.of(Keys.GROUPS, Keys.BODY_PARTS)) {
            if (key.startsWith(beginning)) {
                var group = key.substring(beginning.length());
                if (groups.computeIfAbsent(language, none -> new TreeMap<>()).putIfAbsent(group, place) != null) {
                    issues.add(place, "group `" + group + "` stands both among body parts and among words");
                }
            }
        }
    }

    /** What can be said only when everything has been read. */
    void check() {
        named.forEach(this::check);
        groups.forEach(this::checkThatEachIsUsed);
    }

    private void check(Phrase phrase) {
        var known = groups.getOrDefault(phrase.language(), Map.of()).keySet();
        namesIn(phrase)
                .filter(group -> !known.contains(group))
                .forEach(group -> issues.add(
                        phrase.place(), "unknown group of words `" + group + "`" + Nearest.hint(group, known)));
        if (GROUP.matcher(phrase.text()).replaceAll("").matches(".*[<>].*")) {
            issues.add(phrase.place(), "expected a group of words as `<group>`");
        }
        if (phrase.text().matches("\\s*\\+.*|.*\\+\\s*|.*\\+\\s*\\+.*")) {
            issues.add(phrase.place(), "nothing stands beside a `+`");
        }
    }

    private void checkThatEachIsUsed(String language, Map<String, Place> places) {
        var used = named.stream()
                .filter(phrase -> phrase.language().equals(language))
                .flatMap(PhraseChecks::namesIn)
                .collect(Collectors.toSet());
        places.forEach((group, place) -> {
            if (!used.contains(group)) {
                issues.add(place, "no phrase names the group of words `" + group + "`");
            }
        });
    }

    private static Stream<String> namesIn(Phrase phrase) {
        return GROUP.matcher(phrase.text()).results().map(each -> each.group(1));
    }
}
