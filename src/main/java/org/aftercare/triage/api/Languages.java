package org.aftercare.triage.api;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.text.Sentences;
import org.aftercare.triage.text.Texts;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Chooses the language of an answer by what the caller accepts, and says in the answer which it is. */
@Singleton
public final class Languages {
    /** Several times what a browser sends; to look a range of thousands of parts up takes minutes. */
    private static final int MOST_CHARACTERS = 256;

    private final Texts texts;
    private final Map<Sentences, Wording> wordings;

    public Languages(Guidance guidance, Texts texts) {
        this.texts = texts;
        this.wordings = texts.all().stream()
                .collect(Collectors.toMap(Function.identity(), sentences -> new Wording(guidance, sentences)));
    }

    Wording wording(@Nullable String acceptLanguage) {
        return Objects.requireNonNull(wordings.get(texts.bestFor(ranges(acceptLanguage))));
    }

    /** A header that is not well-formed, or too long, asks for no language in particular. */
    private static List<LanguageRange> ranges(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > MOST_CHARACTERS) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    static <T> RestResponse<T> answer(T body, Wording wording) {
        return RestResponse.ResponseBuilder.ok(body)
                .header(HttpHeaders.CONTENT_LANGUAGE, wording.sentences().language())
                .build();
    }
}
