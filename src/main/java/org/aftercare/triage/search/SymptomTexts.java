package org.aftercare.triage.search;

import java.util.ArrayList;
import java.util.List;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.text.Keys;
import org.aftercare.triage.text.Sentences;

/** Everything a symptom can be found by. */
final class SymptomTexts {
    private SymptomTexts() {}

    /** The texts in the order in which one is named before another that was matched as well. */
    static List<Match> of(Symptom symptom, Sentences sentences) {
        var code = symptom.code();
        var texts = new ArrayList<Match>();
        texts.add(new Match(MatchedField.NAME, sentences.sentence(Keys.name(code))));
        sentences.list(Keys.also(code)).forEach(words -> texts.add(new Match(MatchedField.LAY_WORDS, words)));
        texts.add(new Match(MatchedField.QUESTION, sentences.sentence(Keys.question(code))));
        symptom.severities()
                .forEach(severity ->
                        texts.add(new Match(MatchedField.SEVERITY, sentences.sentence(Keys.label(code, severity)))));
        return List.copyOf(texts);
    }
}
