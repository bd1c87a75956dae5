package org.aftercare.triage.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.text.Sentences;
import org.aftercare.triage.text.Texts;

/** Suggests which symptoms somebody may mean. It is made once, decides nothing, and what was said leaves no trace in it. */
public final class SymptomSuggestions {
    private final Map<String, Listening> byLanguage;

    public SymptomSuggestions(Guidance guidance, Texts texts) {
        var symptoms = guidance.catalogue().symptoms();
        this.byLanguage = texts.all().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Sentences::language, sentences -> new Listening(symptoms, sentences)));
    }

    /**
     * Each symptom that something was said of, once, in the order of what was said; none is a combination that a report refuses.
     *
     * @param language one of those of the guidance
     */
    public List<Candidate> in(String language, String text) {
        return Objects.requireNonNull(byLanguage.get(language), language).candidates(text);
    }
}
