package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Sentences;

/**
 * The symptoms in the words of one language. What is typed is looked for in each text, so that a match can name it, and in all
 * texts of a symptom together, so that words are found that stand in different ones.
 */
final class SymptomIndex {
    /** How much a red flag is put before what is as like what was typed. */
    private static final float RED_FLAG = 1.05f;

    /** Texts have few words anyhow; one that has the very words typed comes before a shorter one that has words like them. */
    private static final float BREVITY_OF_TEXTS = 0.5f;

    private static final float BREVITY_OF_WHOLES = 0.75f;

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparing(Scored::score)
            .reversed()
            .thenComparing(Scored::isRedFlag, Comparator.reverseOrder())
            .thenComparing(each -> each.found().symptom().code().value());

    private final List<Entry> entries = new ArrayList<>();
    private final Typed typed;
    private final TermIndex texts;
    private final TermIndex wholes;

    /** A symptom with its texts, the first of which has this number in the index of texts. */
    private record Entry(Symptom symptom, boolean isRedFlag, List<Match> texts, int firstText) {}

    private record Scored(Found found, boolean isRedFlag, float score) {}

    SymptomIndex(List<Symptom> symptoms, Predicate<Symptom> isRedFlag, Sentences sentences) {
        var words = new Words(sentences.language());
        var vocabulary = new Vocabulary();
        var likeWords = new LikeWords(sentences, words);
        likeWords.words().forEach(vocabulary::add);
        var termsOfTexts = new ArrayList<List<String>>();
        var termsOfWholes = new ArrayList<List<String>>();
        for (var symptom : symptoms) {
            var matches = SymptomTexts.of(symptom, sentences);
            entries.add(new Entry(symptom, isRedFlag.test(symptom), matches, termsOfTexts.size()));
            var terms = matches.stream().map(match -> words.of(match.text())).toList();
            terms.forEach(each -> each.forEach(vocabulary::add));
            var withLikeWords = terms.stream().map(likeWords::terms).toList();
            termsOfTexts.addAll(withLikeWords);
            termsOfWholes.add(withLikeWords.stream().flatMap(List::stream).toList());
        }
        this.typed = new Typed(words, vocabulary, likeWords, passedOver(sentences, words));
        this.texts = new TermIndex(termsOfTexts, BREVITY_OF_TEXTS);
        this.wholes = new TermIndex(termsOfWholes, BREVITY_OF_WHOLES);
    }

    private static Set<String> passedOver(Sentences sentences, Words words) {
        var forms = new HashSet<String>();
        sentences.list(Keys.PASSED_OVER).forEach(each -> words.of(each).forEach(word -> forms.add(word.form())));
        return forms;
    }

    /** Every symptom in which a word was found, best first. */
    Stream<Found> find(String text) {
        var places = typed.read(text);
        var ofTexts = texts.scores(places);
        var ofWholes = wholes.scores(places);
        var scored = new ArrayList<Scored>();
        for (int i = 0; i < ofWholes.length; i++) {
            if (ofWholes[i] > 0) {
                scored.add(scored(entries.get(i), ofWholes[i], ofTexts));
            }
        }
        return scored.stream().sorted(BEST_FIRST).map(Scored::found);
    }

    /** The text that was matched best is named as it is; how much it counts depends on the kind of text. */
    private static Scored scored(Entry entry, float whole, float[] ofTexts) {
        int best = 0;
        float highest = 0;
        for (int i = 0; i < entry.texts().size(); i++) {
            float score = ofTexts[entry.firstText() + i];
            if (score > ofTexts[entry.firstText() + best]) {
                best = i;
            }
            highest = Math.max(highest, score * entry.texts().get(i).field().weight());
        }
        float score = (whole + highest) * (entry.isRedFlag() ? RED_FLAG : 1);
        return new Scored(new Found(entry.symptom(), entry.texts().get(best)), entry.isRedFlag(), score);
    }
}
