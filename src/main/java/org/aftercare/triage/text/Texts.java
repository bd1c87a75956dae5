package org.aftercare.triage.text;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The sentences in every language the guidance is written in, its own language first. */
public final class Texts {
    private final List<Sentences> languages;

    public Texts(List<Sentences> languages) {
        this.languages = List.copyOf(languages);
    }

    public List<String> languages() {
        return languages.stream().map(Sentences::language).toList();
    }

    /** The sentences of every language, the guidance's own language first. */
    public List<Sentences> all() {
        return languages;
    }

    /** The best match for the ranges, most wanted first; the guidance's own language when none matches. */
    public Sentences bestFor(List<LanguageRange> wanted) {
        var tag = Locale.lookupTag(wanted, languages());
        return languages.stream()
                .filter(each -> each.language().equalsIgnoreCase(tag))
                .findFirst()
                .orElse(languages.get(0));
    }
}
