package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what somebody types as places, each with the terms that may be meant there. */
final class Typed {
    private static final float WORD_BEGUN = 0.8f;
    private static final float LONGER_WORD = 0.5f;
    private static final float LIKE_WORD = 0.9f;
    private static final int SHORTEST_PART = 3;

    private final Words words;
    private final Vocabulary vocabulary;
    private final LikeWords likeWords;
    private final Set<String> passedOver;

    Typed(Words words, Vocabulary vocabulary, LikeWords likeWords, Set<String> passedOver) {
        this.words = words;
        this.vocabulary = vocabulary;
        this.likeWords = likeWords;
        this.passedOver = Set.copyOf(passedOver);
    }

    /** The terms to look for at each place that says something. */
    List<Alternatives> read(String text) {
        var typed = words.of(text).stream().flatMap(this::parts).toList();
        var places = places(typed, isBeingTyped(text));
        var telling = new ArrayList<Alternatives>();
        for (int i = 0; i < places.size(); i++) {
            var terms = new Alternatives();
            if (!isPassedOver(typed.get(i))) {
                places.get(i).weights().forEach(terms::add);
            } else if (typed.size() == 1) {
                complete(typed.get(i), terms);
            }
            likeWords.startingAt(i, places).forEach((group, weight) -> terms.add(group, weight * LIKE_WORD));
            telling.add(terms);
        }
        return telling;
    }

    private static boolean isBeingTyped(String text) {
        return !text.isEmpty() && Character.isLetterOrDigit(text.codePointBefore(text.length()));
    }

    private List<Alternatives> places(List<Word> typed, boolean isBeingTyped) {
        var places = new ArrayList<Alternatives>();
        for (int i = 0; i < typed.size(); i++) {
            var word = typed.get(i);
            var place = meant(word);
            if (i < typed.size() - 1) {
                joined(word, typed.get(i + 1)).ifPresent(whole -> place.add(whole.stem(), 1));
            } else if (isBeingTyped && !isPassedOver(word)) {
                complete(word, place);
            }
            places.add(place);
        }
        return places;
    }

    private Alternatives meant(Word word) {
        var meant = Alternatives.of(word.stem());
        if (!vocabulary.knows(word)) {
            vocabulary.correct(word.form(), meant);
        }
        return meant;
    }

    private void complete(Word word, Alternatives place) {
        float weight = vocabulary.knows(word) ? LONGER_WORD : WORD_BEGUN;
        vocabulary.beginningWith(word.form()).forEach((form, stem) -> {
            if (!passedOver.contains(form)) {
                place.add(stem, weight);
            }
        });
    }

    private boolean isPassedOver(Word word) {
        return passedOver.contains(word.form());
    }

    /** The two words that were written as one, or the word itself. */
    private Stream<Word> parts(Word word) {
        var form = word.form();
        return vocabulary.knows(word)
                ? Stream.of(word)
                : IntStream.rangeClosed(SHORTEST_PART, form.length() - SHORTEST_PART)
                        .filter(at -> vocabulary.knows(form.substring(0, at)) && vocabulary.knows(form.substring(at)))
                        .mapToObj(at -> form.substring(0, at) + " " + form.substring(at))
                        .findFirst()
                        .map(apart -> words.of(apart).stream())
                        .orElse(Stream.of(word));
    }

    /** The one word that was written as two. */
    private Optional<Word> joined(Word first, Word second) {
        return Optional.of(first.form() + second.form())
                .filter(vocabulary::knows)
                .flatMap(form -> words.of(form).stream().findFirst());
    }
}
