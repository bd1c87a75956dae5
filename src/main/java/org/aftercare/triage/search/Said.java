package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What somebody said, word by word, with the slips taken for what they may be, and what stands between the words. */
final class Said {
    private static final int SHORTEST_WITH_A_SLIP = 5;
    private static final int LONGEST_WITH_A_SLIP = 20;

    /** A full stop without a blank after it joins two words for whoever looks for words. */
    private static final Pattern STOP_IN_A_WORD = Pattern.compile("(?<=\\p{L})[.:](?=\\p{L})");

    private static final Pattern END = Pattern.compile("[.!?;\\n\\r\\u2026]|\\p{So}");
    private static final Pattern COMMA = Pattern.compile("[,:()\\u2013\\u2014]|\\s-+\\s");

    private final String text;
    private final List<Word> words;
    private final List<Set<String>> meant;
    private final Set<String> fillers;

    private Said(String text, List<Word> words, List<Set<String>> meant, Set<String> fillers) {
        this.text = text;
        this.words = words;
        this.meant = meant;
        this.fillers = fillers;
    }

    static Said of(String text, Words reading, Vocabulary vocabulary, Set<String> fillers) {
        var words = reading.of(STOP_IN_A_WORD.matcher(text).replaceAll(" "));
        var known = new TreeMap<String, Set<String>>();
        var meant = new ArrayList<Set<String>>();
        for (var word : words) {
            meant.add(known.computeIfAbsent(word.form(), none -> meant(word, vocabulary)));
        }
        return new Said(text, words, meant, fillers);
    }

    /** The first letter is hardly ever the slip, and a short word has too many others beside it. */
    private static Set<String> meant(Word word, Vocabulary vocabulary) {
        int length = word.form().length();
        if (length < SHORTEST_WITH_A_SLIP || length > LONGEST_WITH_A_SLIP || vocabulary.knows(word)) {
            return Set.of(word.stem());
        }
        var meant = Alternatives.of(word.stem());
        vocabulary.correctQuickly(word.form(), meant);
        return Set.copyOf(meant.weights().keySet());
    }

    int size() {
        return words.size();
    }

    String form(int place) {
        return words.get(place).form();
    }

    Set<String> meant(int place) {
        return meant.get(place);
    }

    boolean isFiller(int place) {
        return fillers.contains(form(place));
    }

    /** Whether a sentence ends before the word. */
    boolean isSentenceBefore(int place) {
        return place == 0 || END.matcher(gapBefore(place)).find();
    }

    boolean isCommaBefore(int place) {
        return place > 0 && COMMA.matcher(gapBefore(place)).find();
    }

    boolean isQuestionBefore(int place) {
        return place > 0 && gapBefore(place).indexOf('?') >= 0;
    }

    private String gapBefore(int place) {
        return text.substring(
                words.get(place - 1).end(),
                Math.max(words.get(place - 1).end(), words.get(place).start()));
    }

    Span span(int from, int to) {
        return new Span(words.get(from).start(), words.get(to - 1).end());
    }
}
