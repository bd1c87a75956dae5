package org.aftercare.triage.search;

import java.util.List;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.text.Sentences;

/** Reads what somebody says in one language. Safe for use by several threads. */
final class Listening {
    private final Words words;
    private final Known known;
    private final Meanings meanings;

    Listening(List<Symptom> symptoms, Sentences sentences) {
        this.words = new Words(sentences.language());
        this.known = new Known(sentences, words);
        this.meanings = new Meanings(symptoms, sentences, words, known);
    }

    List<Candidate> candidates(String text) {
        var said = Said.of(text, words, known);
        return said.size() == 0 ? List.of() : new Hearing(said, meanings).candidates();
    }
}
