package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Words that join what is denied to what denies it. */
    private static final Set<String> JOINING = Set.of(Cue.BRIDGE.id(), Cue.AND.id(), Cue.OR.id(), Cue.FILLER.id());

    private final Phrases phrases;
    private final Set<String> bodyParts;
    private final List<Meaning> ofPresence = new ArrayList<>();
    private final List<Meaning> ofSeverity = new ArrayList<>();
    private final Set<String> telling = new HashSet<>();
    private final Set<String> spoken;

    Meanings(List<Symptom> symptoms, Sentences sentences, Words words, Known known) {
        this.phrases = new Phrases(words, known);
        this.bodyParts = groups(Keys.BODY_PARTS, sentences);
        groups(Keys.GROUPS, sentences);
        for (var cue : Cue.values()) {
            sentences.list(Keys.cue(cue)).forEach(each -> phrases.add(cue.id(), each));
        }
        symptoms.forEach(symptom -> read(symptom, sentences));
        Stream.concat(ofPresence.stream(), ofSeverity.stream()).forEach(meaning -> telling.addAll(meaning.parts()));
        this.spoken =
                Stream.of(telling, bodyParts, JOINING).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
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

    /** The phrases that say something of a symptom, where it is, or join what is said of it. */
    Set<String> spoken() {
        return spoken;
    }

    List<Meaning> ofPresence() {
        return ofPresence;
    }

    List<Meaning> ofSeverity() {
        return ofSeverity;
    }
}
