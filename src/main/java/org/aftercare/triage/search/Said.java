package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody said, word by word, with the slips taken for what they may be, and what stands between the words. */
final class Said {
    /** A full stop without a blank after it joins two words for whoever looks for words. */
    private static final Pattern STOP_IN_A_WORD = Pattern.compile("(?<=\\p{L})[.:](?=\\p{L})");

    private static final Pattern END = Pattern.compile("[.!?;\\n\\r\\u2026]|\\p{So}");
    private static final Pattern COMMA = Pattern.compile("[,:()\\u2013\\u2014]|\\s-+\\s");

    private final List<Word> words;
    private final List<Set<String>> meant = new ArrayList<>();
    private final BitSet fillers = new BitSet();
    private final BitSet sentences = new BitSet();
    private final BitSet commas = new BitSet();
    private final BitSet questions = new BitSet();

    private Said(List<Word> words) {
        this.words = words;
    }

    static Said of(String text, Words reading, Known known) {
        var said = new Said(reading.of(STOP_IN_A_WORD.matcher(text).replaceAll(" ")));
        var before = new HashMap<String, Set<String>>();
        for (int place = 0; place < said.size(); place++) {
            var word = said.words.get(place);
            said.meant.add(before.computeIfAbsent(word.form(), none -> known.meant(word)));
            said.fillers.set(place, known.isFiller(word));
            if (place > 0) {
                said.readGap(place, text);
            }
        }
        said.sentences.set(0);
        return said;
    }

    private void readGap(int place, String text) {
        int from = words.get(place - 1).end();
        var gap = text.substring(from, Math.max(from, words.get(place).start()));
        if (!gap.equals(" ")) {
            sentences.set(place, END.matcher(gap).find());
            commas.set(place, COMMA.matcher(gap).find());
            questions.set(place, gap.indexOf('?') >= 0);
        }
    }

    int size() {
        return words.size();
    }

    /** The stems that the word there may have. */
    Set<String> meant(int place) {
        return meant.get(place);
    }

    boolean isFiller(int place) {
        return fillers.get(place);
    }

    BitSet fillers() {
        return (BitSet) fillers.clone();
    }

    /** Whether a sentence ends before the word. */
    boolean isSentenceBefore(int place) {
        return sentences.get(place);
    }

    boolean isCommaBefore(int place) {
        return commas.get(place);
    }

    boolean isQuestionBefore(int place) {
        return questions.get(place);
    }

    /** Whether what was said has ended before this place, or breaks off there. */
    boolean isBreakBefore(int place) {
        return place >= size() || isSentenceBefore(place) || isCommaBefore(place);
    }

    Span span(int from, int to) {
        return new Span(words.get(from).start(), words.get(to - 1).end());
    }
}
