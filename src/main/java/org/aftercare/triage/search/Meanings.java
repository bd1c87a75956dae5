package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.text.Cue;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Sentences;
import org.jspecify.annotations.Nullable;

/** Everything the guidance of one language tells of how symptoms are said. */
final class Meanings {
    /** What stands between the parts of a phrase that may stand apart. */
    private static final String APART = "\\+";

    private final Phrases phrases;
    private final Set<String> bodyParts;
    private final List<Meaning> ofPresence = new ArrayList<>();
    private final List<Meaning> ofSeverity = new ArrayList<>();
    private final Set<String> telling = new HashSet<>();

    Meanings(List<Symptom> symptoms, Sentences sentences, Words words, Set<String> fillers) {
        this.phrases = new Phrases(words, fillers);
        this.bodyParts = groups(Keys.BODY_PARTS, sentences);
        groups(Keys.GROUPS, sentences);
        for (var cue : Cue.values()) {
            sentences.list(Keys.cue(cue)).forEach(each -> phrases.add(cue.id(), each));
        }
        symptoms.forEach(symptom -> read(symptom, sentences));
    }

    private Set<String> groups(String beginning, Sentences sentences) {
        var lists = sentences.under(beginning);
        lists.forEach((key, members) ->
                members.forEach(each -> phrases.add(Phrases.group(key.substring(beginning.length())), each)));
        return lists.keySet().stream()
                .map(key -> Phrases.group(key.substring(beginning.length())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void read(Symptom symptom, Sentences sentences) {
        var code = symptom.code();
        sentences.list(Keys.saidWhenPresent(code)).forEach(each -> ofPresence.add(meaning(symptom, each, true, null)));
        sentences
                .under(Keys.saidWhenAbsent(code))
                .values()
                .forEach(all -> all.forEach(each -> ofPresence.add(meaning(symptom, each, false, null))));
        for (var severity : symptom.severities()) {
            sentences
                    .list(Keys.saidOf(code, severity))
                    .forEach(each -> ofSeverity.add(meaning(symptom, each, true, severity)));
        }
        ofPresence.forEach(meaning -> telling.addAll(meaning.parts()));
        ofSeverity.forEach(meaning -> telling.addAll(meaning.parts()));
    }

    private Meaning meaning(Symptom symptom, String phrase, boolean isThere, @Nullable Severity severity) {
        var parts = Arrays.stream(phrase.split(APART, -1)).map(String::strip).toList();
        var places = parts.stream().filter(bodyParts::contains).toList();
        var others = parts.stream().filter(part -> !bodyParts.contains(part)).toList();
        others.forEach(part -> {
            if (!isOneGroup(part)) {
                phrases.add(part, part);
            }
        });
        return others.isEmpty()
                ? new Meaning(symptom, isThere, List.of(), places, severity)
                : new Meaning(symptom, isThere, places, others, severity);
    }

    private static boolean isOneGroup(String part) {
        return Phrases.isGroup(part) && part.indexOf('>') == part.length() - 1;
    }

    Phrases phrases() {
        return phrases;
    }

    Set<String> bodyParts() {
        return bodyParts;
    }

    /** The phrases that say something of a symptom rather than where. */
    Set<String> telling() {
        return telling;
    }

    List<Meaning> ofPresence() {
        return ofPresence;
    }

    List<Meaning> ofSeverity() {
        return ofSeverity;
    }
}
