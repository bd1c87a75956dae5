package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Sentences;

/** The groups of words and phrases that mean the same to somebody who searches. */
final class LikeWords {
    /** Marks the term that stands for a group; no word of a text has it. */
    private static final String MARK = "=";

    private final Map<String, List<Phrase>> byFirstStem = new HashMap<>();

    /** One member of a group, by the stems of its words. */
    private record Phrase(String group, List<Word> words) {
        /** How much the phrase counts where it begins at this place; 0 when it does not stand there. */
        float weightAt(int start, List<Alternatives> places) {
            if (start + words.size() > places.size()) {
                return 0;
            }
            float weight = 1;
            for (int i = 0; i < words.size(); i++) {
                var found = places.get(start + i).weightOf(words.get(i).stem());
                if (found == null) {
                    return 0;
                }
                weight = Math.min(weight, found);
            }
            return weight;
        }
    }

    LikeWords(Sentences sentences, Words words) {
        sentences.under(Keys.LIKE_WORDS).forEach((key, members) -> add(MARK + key, members, words));
    }

    private void add(String group, Collection<String> members, Words words) {
        for (var member : members) {
            var phrase = new Phrase(group, words.of(member));
            if (!phrase.words().isEmpty()) {
                var first = phrase.words().get(0).stem();
                byFirstStem.computeIfAbsent(first, none -> new ArrayList<>()).add(phrase);
            }
        }
    }

    /** The groups one of whose phrases begins at a place, with how much each counts. */
    Map<String, Float> startingAt(int start, List<Alternatives> places) {
        var groups = new Alternatives();
        for (var first : places.get(start).weights().keySet()) {
            for (var phrase : byFirstStem.getOrDefault(first, List.of())) {
                float weight = phrase.weightAt(start, places);
                if (weight > 0) {
                    groups.add(phrase.group(), weight);
                }
            }
        }
        return groups.weights();
    }

    /** The stems of a text, then the groups of like words in it, each once however many of its words stand there. */
    List<String> terms(List<Word> text) {
        var places = text.stream().map(word -> Alternatives.of(word.stem())).toList();
        var groups = new TreeSet<String>();
        for (int i = 0; i < places.size(); i++) {
            groups.addAll(startingAt(i, places).keySet());
        }
        return Stream.concat(text.stream().map(Word::stem), groups.stream()).toList();
    }

    /** Every word that stands in a phrase. */
    Stream<Word> words() {
        return byFirstStem.values().stream().flatMap(List::stream).flatMap(phrase -> phrase.words().stream());
    }
}
