package org.aftercare.triage.search;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.text.Sentences;
import org.aftercare.triage.text.Texts;

/** Finds symptoms by what somebody types. It is made once, and what is typed leaves no trace in it. */
public final class SymptomSearch {
    private final Map<String, SymptomIndex> byLanguage;

    public SymptomSearch(Guidance guidance, Texts texts) {
        this.byLanguage = texts.all().stream()
                .collect(Collectors.toUnmodifiableMap(Sentences::language, sentences -> index(guidance, sentences)));
    }

    private static SymptomIndex index(Guidance guidance, Sentences sentences) {
        var catalogue = guidance.catalogue();
        return new SymptomIndex(
                catalogue.symptoms(),
                symptom -> catalogue.procedures().stream()
                        .anyMatch(procedure -> guidance.redFlags().isRedFlag(procedure, symptom)),
                sentences);
    }

    /**
     * Every symptom in whose texts something of it is found, best first; of two found equally well, a red flag first.
     *
     * @param language one of those of the guidance
     * @param text what was typed, of which the last word may be half written
     */
    public Stream<Found> find(String language, String text) {
        return Objects.requireNonNull(byLanguage.get(language), language).find(text);
    }
}
