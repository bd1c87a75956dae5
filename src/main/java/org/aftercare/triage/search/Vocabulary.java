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
    private static final int MOST_SLIPS = 2;
    private static final float ONE_SLIP = 0.8f;
    private static final float TWO_SLIPS = 0.6f;

    private final TreeMap<String, String> stemsByForm = new TreeMap<>();
    private final Set<String> stems = new HashSet<>();
    private int longest;

    void add(Word word) {
        stemsByForm.put(word.form(), word.stem());
        stems.add(word.stem());
        longest = Math.max(longest, word.form().length());
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
        if (form.length() < SHORTEST_CORRECTED || form.length() > longest + MOST_SLIPS) {
            return;
        }
        var slips = new LevenshteinAutomata(form, true);
        boolean found = addWithin(slips, 1, stemsByForm, ONE_SLIP, alternatives);
        if (!found && form.length() >= SHORTEST_WITH_TWO_SLIPS) {
            // Two slips hardly ever spare no letter: the first is taken to be right.
            addWithin(slips, MOST_SLIPS, beginningWith(form.substring(0, 1)), TWO_SLIPS, alternatives);
        }
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
