package org.aftercare.triage.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.text.Cue;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Sentences;

/** The words of the guidance of one language, to tell what a word of a text may be a slip for. */
final class Known {
    /** A shorter word has too many others beside it. */
    private static final int SHORTEST_WITH_A_SLIP = 5;

    private static final int LONGEST_WITH_A_SLIP = 20;

    private final Vocabulary vocabulary = new Vocabulary();
    private final Slips slips = new Slips();
    private final Set<String> fillers;

    Known(Sentences sentences, Words words) {
        // Every word of the guidance is a word and no slip for another.
        for (var texts : sentences.under("").values()) {
            for (var text : texts) {
                words.of(text).forEach(this::add);
            }
        }
        this.fillers = forms(sentences.list(Keys.cue(Cue.FILLER)), words);
    }

    private void add(Word word) {
        vocabulary.add(word);
        slips.add(word);
    }

    private static Set<String> forms(List<String> texts, Words words) {
        var forms = new HashSet<String>();
        texts.forEach(text -> words.of(text).forEach(word -> forms.add(word.form())));
        return forms;
    }

    /** Whether it may stand between the words of a phrase. */
    boolean isFiller(Word word) {
        return fillers.contains(word.form());
    }

    /** The stem of the word, and those of the words it may be a slip for. */
    Set<String> meant(Word word) {
        int length = word.form().length();
        if (length < SHORTEST_WITH_A_SLIP || length > LONGEST_WITH_A_SLIP || vocabulary.knows(word)) {
            return Set.of(word.stem());
        }
        return Stream.concat(Stream.of(word.stem()), slips.stemsBeside(word.form()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
