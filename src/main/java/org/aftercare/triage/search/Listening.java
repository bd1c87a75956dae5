package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.search.Heard.Severe;
import org.aftercare.triage.text.Cue;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Sentences;

/** Reads what somebody says in one language. Safe for use by several threads. */
final class Listening {
    private static final List<Cue> THAT_MEAN =
            List.of(Cue.DENIES, Cue.DENIES_LIST, Cue.DOUBTS, Cue.DOUBTS_BEFORE, Cue.NOT_NOW, Cue.WARNED_OF);

    private final Words words;
    private final Vocabulary vocabulary = new Vocabulary();
    private final Set<String> fillers = new HashSet<>();
    private final Meanings meanings;

    Listening(List<Symptom> symptoms, Sentences sentences) {
        this.words = new Words(sentences.language());
        sentences.list(Keys.cue(Cue.FILLER)).forEach(each -> words.of(each).forEach(word -> fillers.add(word.form())));
        // Every word of the guidance is a word and no slip for another.
        sentences
                .under("")
                .values()
                .forEach(texts -> texts.forEach(text -> words.of(text).forEach(vocabulary::add)));
        this.meanings = new Meanings(symptoms, sentences, words, fillers);
    }

    List<Candidate> candidates(String text) {
        var said = Said.of(text, words, vocabulary, fillers);
        if (said.size() == 0) {
            return List.of();
        }
        var hits = meanings.phrases().in(said, Cue.NEITHER.id());
        var pieces = Segments.of(said, hits, meanings.telling());
        var cut = pieces.cut();
        var segments = pieces.joined(cut);
        var places = new Mentions(said, hits, segments, meanings);
        var mentions = places.of(meanings.ofPresence());
        var severe = places.of(meanings.ofSeverity());
        removeOvershadowed(
                hits, Stream.concat(mentions.stream(), severe.stream()).toList());
        var scopes = new Scopes(said, hits, cut, mentions, meanings);
        var here = mentions.stream()
                .filter(mention -> !scopes.isElsewhere(mention))
                .toList();
        var notAbsent = here.stream()
                .filter(mention -> scopes.reading(mention).presence() != Presence.ABSENT)
                .toList();
        var severities = severe.stream()
                .filter(severity ->
                        scopes.reading(severity).presence() == Presence.PRESENT && !scopes.isElsewhere(severity))
                .toList();
        return heard(here, scopes, new SaidSeverities(segments, places).of(notAbsent, severities)).stream()
                .map(each -> each.candidate(said))
                .toList();
    }

    /** A word that denies or doubts does not when it is part of a symptom or of a longer such phrase. */
    private static void removeOvershadowed(Hits hits, List<Mention> mentions) {
        var cues = hits.ofAny(THAT_MEAN.stream().map(Cue::id).toList());
        for (var cue : cues) {
            boolean isPartOfLonger = cues.stream()
                    .anyMatch(other -> (cue.isWithin(other) && other.isLongerThan(cue)) || goesOn(cue, other));
            boolean isPartOfSymptom =
                    mentions.stream().flatMap(mention -> mention.own().stream()).anyMatch(own -> cue.isWithin(own));
            if (isPartOfLonger || isPartOfSymptom) {
                hits.remove(cue);
            }
        }
    }

    /** A doubt that goes on to what is doubted is not about what stands before it. */
    private static boolean goesOn(Hit cue, Hit other) {
        return cue.phrase().equals(Cue.DOUBTS_BEFORE.id())
                && other.phrase().equals(Cue.DOUBTS.id())
                && cue.touches(other)
                && other.end() > cue.end();
    }

    private static List<Heard> heard(List<Mention> mentions, Scopes scopes, Map<Mention, List<Mention>> severities) {
        var bySymptom = new LinkedHashMap<Symptom, Heard>();
        for (var mention : mentions) {
            var severe = new ArrayList<Severe>();
            for (var each : severities.getOrDefault(mention, List.of())) {
                severe.add(new Severe(Objects.requireNonNull(each.meaning().severity()), each.all()));
            }
            var reading = scopes.reading(mention);
            var words = Stream.concat(mention.all().stream(), reading.because().stream())
                    .toList();
            var one = new Heard(mention.meaning().symptom(), reading.presence(), words, severe);
            bySymptom.merge(mention.meaning().symptom(), one, Heard::and);
        }
        return List.copyOf(bySymptom.values());
    }
}
