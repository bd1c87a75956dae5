package org.aftercare.triage.search;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** All words that can be found, to complete and to correct those that are typed. */
final class Vocabulary {
    private static final int SHORTEST_CORRECTED = 4;
    private static final int SHORTEST_WITH_TWO_SLIPS = 6;
    private static final float ONE_SLIP = 0.8f;
    private static final float TWO_SLIPS = 0.6f;

    private final TreeMap<String, String> stemsByForm = new TreeMap<>();
    private final Set<String> stems = new HashSet<>();

    void add(Word word) {
        stemsByForm.put(word.form(), word.stem());
        stems.add(word.stem());
    }

    boolean knows(Word word) {
        return knows(word.form()) || stems.contains(word.stem());
    }

    boolean knows(String form) {
        return stemsByForm.containsKey(form);
    }

    /** The stem of each word that begins so. */
    Map<String, String> beginningWith(String beginning) {
        return stemsByForm.subMap(beginning, beginning + Character.MAX_VALUE);
    }

    /** Adds the words that a misspelt one is nearest to: those one slip away, or else those two slips away. */
    void correct(String form, Alternatives alternatives) {
        if (form.length() < SHORTEST_CORRECTED) {
            return;
        }
        var slips = new LevenshteinAutomata(form, true);
        boolean found = addWithin(slips, 1, stemsByForm, ONE_SLIP, alternatives);
        if (!found && form.length() >= SHORTEST_WITH_TWO_SLIPS) {
            // Two slips hardly ever spare no letter: the first is taken to be right.
            addWithin(slips, 2, beginningWith(form.substring(0, 1)), TWO_SLIPS, alternatives);
        }
    }

    /** Adds the words that are one slip away and begin alike; quick enough for every word of a long text. */
    void correctQuickly(String form, Alternatives alternatives) {
        beginningWith(form.substring(0, 1)).forEach((word, stem) -> {
            if (isOneSlip(form, word)) {
                alternatives.add(stem, ONE_SLIP);
            }
        });
    }

    /** Whether a letter is missing, too much, another one, or has changed places with the next. */
    private static boolean isOneSlip(String one, String other) {
        int more = one.length() - other.length();
        if (Math.abs(more) > 1) {
            return false;
        }
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var restOfOne = one.substring(same);
        var restOfOther = other.substring(same);
        return switch (more) {
            case 1 -> restOfOne.substring(1).equals(restOfOther);
            case -1 -> restOfOther.substring(1).equals(restOfOne);
            default ->
                restOfOne.isEmpty()
                        || restOfOne.substring(1).equals(restOfOther.substring(1))
                        || areSwapped(restOfOne, restOfOther);
        };
    }

    private static boolean areSwapped(String one, String other) {
        return one.length() > 1
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }

    private static boolean addWithin(
            LevenshteinAutomata slips, int most, Map<String, String> words, float weight, Alternatives alternatives) {
        var near = new CharacterRunAutomaton(slips.toAutomaton(most));
        boolean found = false;
        for (var word : words.entrySet()) {
            if (near.run(word.getKey())) {
                alternatives.add(word.getValue(), weight);
                found = true;
            }
        }
        return found;
    }
}
