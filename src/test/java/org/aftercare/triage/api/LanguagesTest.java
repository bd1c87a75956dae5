package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.text.Sentences;
import org.aftercare.triage.text.Texts;
import org.junit.jupiter.api.Test;

/** A range of thousands of parts would take minutes to be looked up, so a header that could hold one is not read. */
class LanguagesTest {
    private static final int MOST = 256;
    private static final Languages LANGUAGES = new Languages(
            EmbeddedGuidance.LOADED.guidance(),
            new Texts(List.of(new Sentences("en", Map.of()), new Sentences("de", Map.of()))));

    @Test
    void whatBrowsersSendIsRead() {
        assertThat(language("de-CH, de;q=0.9, en;q=0.5")).isEqualTo("de");
        assertThat(language("de, " + "fr,".repeat((MOST - 4) / 3))).isEqualTo("de");
    }

    @Test
    void aHeaderThatIsTooLongAsksForNoLanguage() {
        assertThat(language("de, " + "fr,".repeat((MOST - 4) / 3) + "fr")).isEqualTo("en");
    }

    private static String language(String acceptLanguage) {
        return LANGUAGES.wording(acceptLanguage).sentences().language();
    }
}
