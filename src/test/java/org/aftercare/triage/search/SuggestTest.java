package org.aftercare.triage.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.proof.Figures;
import org.aftercare.triage.search.SaidDenials.SaidDenial;
import org.aftercare.triage.search.SaidSentences.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How often what a caller says is taken for the symptoms that are meant; `-Dsuggest.misses` prints those that are not. */
class SuggestTest {
    static final SymptomSuggestions SUGGESTIONS =
            new SymptomSuggestions(EmbeddedGuidance.LOADED.guidance(), EmbeddedGuidance.LOADED.texts());

    @Test
    void whatIsMeantIsMostlyFound() {
        var redFlags = redFlags();
        var all = figures(each -> true, redFlags);
        var heldOut = figures(Sentence::isHeldOut, redFlags);
        var development = figures(each -> !each.isHeldOut(), redFlags);
        System.out.println("suggest: development " + development.readable());
        System.out.println("suggest: held out " + heldOut.readable());
        System.out.println("suggest: all " + all.readable());
        Figures.write("suggest", Map.of("all", all.kept(), "heldOut", heldOut.kept()));
        if (System.getProperty("suggest.misses") != null) {
            SuggestionFigures.part(each -> !each.isHeldOut()).forEach(SuggestTest::printMiss);
        }
        for (var figures : List.of(all, heldOut)) {
            assertThat(figures.share("redFlagRecall")).isGreaterThanOrEqualTo(0.95);
            assertThat(figures.share("redFlagAsAbsent")).isZero();
            assertThat(figures.share("precision")).isGreaterThanOrEqualTo(0.85);
            assertThat(figures.share("absentAsPresent")).isZero();
        }
        assertThat(all.share("absentRight")).isGreaterThanOrEqualTo(0.95);
        assertThat(heldOut.share("absentRight")).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void whatIsDeniedIsAbsentAndWhatOnlySoundsSoIsNot() {
        var misheard = SaidDenials.ALL.stream()
                .flatMap(each -> each.misheard(in(each.text())).stream())
                .toList();
        assertThat(misheard).isEmpty();
        assertThat(SaidDenials.ALL.stream().filter(SaidDenial::isTrap)).hasSizeGreaterThan(60);
    }

    @Test
    void wordsStandInTheTextInTheirOrder() {
        for (var sentence : SaidSentences.ALL) {
            for (var candidate : in(sentence.text())) {
                int end = 0;
                assertThat(candidate.words()).isNotEmpty();
                for (var span : candidate.words()) {
                    assertThat(span.start()).isGreaterThanOrEqualTo(end).isLessThan(span.end());
                    end = span.end();
                    assertThat(sentence.text().substring(span.start(), end)).isNotBlank();
                }
                assertThat(end).isLessThanOrEqualTo(sentence.text().length());
            }
        }
    }

    @Test
    void noCandidateIsRefusedByAReport() {
        for (var sentence : SaidSentences.ALL) {
            var candidates = in(sentence.text());
            assertThat(candidates.stream().map(each -> each.reported().code())).doesNotHaveDuplicates();
            for (var each : candidates) {
                var reported = each.reported();
                assertThat(new ReportedSymptom(reported.symptom(), reported.presence(), reported.severity()))
                        .isEqualTo(reported);
            }
        }
    }

    @Test
    void theSameWordsGetTheSameCandidatesInEveryThread() {
        var again = new SymptomSuggestions(EmbeddedGuidance.LOADED.guidance(), EmbeddedGuidance.LOADED.texts());
        assertThat(SaidSentences.ALL.parallelStream()
                        .allMatch(each -> in(each.text()).equals(again.in("en", each.text()))))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my leg is cold                                    | leg-coldness PRESENT",
                "No chest pain, arm pain or jaw pain               | chest-pain ABSENT, arm-neck-or-jaw-pain ABSENT",
                "no pain, swelling or redness in the leg           | leg-pain ABSENT, leg-swelling ABSENT, leg-redness ABSENT",
                "No, my leg is cold                                | leg-coldness PRESENT",
                "no chest pain but my leg is cold                  | chest-pain ABSENT, leg-coldness PRESENT",
                "I'm not sure if my leg is numb                    | leg-numbness UNKNOWN",
                "leg is cold. No, it isn't cold                    | leg-coldness PRESENT",
                "my foot went cold.my chest hurts                  | leg-coldness PRESENT, chest-pain PRESENT",
                "MY LEG IS COLD!!!                                 | leg-coldness PRESENT",
                "he had a stroke years ago, and now he has chest pain | chest-pain PRESENT",
                "I did not get up all day for the pain in my chest | chest-pain UNKNOWN"
            })
    void deniesAndDoubtsOnlyWhatIsDeniedAndDoubted(String said, String expected) {
        assertThat(in(said).stream()
                        .map(each ->
                                each.reported().code() + " " + each.reported().presence())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void placesAreCountedInUtf16() {
        var said = "\ud83e\udd15\ud83e\udd15 isn\u2019t my f\u00f3ot\u00a0cold?\u2009yes";
        var candidate = in(said).get(0);
        var words = candidate.words().stream()
                .map(span -> said.substring(span.start(), span.end()))
                .toList();
        assertThat(words).anyMatch(word -> word.startsWith("f\u00f3ot")).anyMatch(word -> word.endsWith("cold"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\u0000\u0001", "\ud83e\udd15", "\ud800", "<leg>", "+++", "\u202e\u200b", "''", "..."})
    void oddTextsAreRead(String said) {
        assertThat(in(said).size()).isLessThanOrEqualTo(1);
    }

    @Test
    void anyTextOfTheGreatestLengthIsRead() {
        var random = new Random(7);
        var pieces = List.of(
                "no ",
                "not sure ",
                "leg ",
                "cold, ",
                "and ",
                "or ",
                "my ",
                "pain. ",
                "chest ",
                "\ud83e\udd15",
                "blood ",
                "\n",
                "it ",
                "zq ");
        for (int i = 0; i < 20; i++) {
            var said = IntStream.range(0, 700)
                    .mapToObj(any -> pieces.get(random.nextInt(pieces.size())))
                    .collect(Collectors.joining());
            var text = said.substring(0, Math.min(2_000, said.length()));
            for (var candidate : in(text)) {
                candidate.words().forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(text.length()));
            }
        }
    }

    private static List<Candidate> in(String said) {
        return SUGGESTIONS.in("en", said);
    }

    private static SuggestionFigures figures(Predicate<Sentence> of, Set<String> redFlags) {
        return SuggestionFigures.of(SuggestionFigures.part(of), SUGGESTIONS, redFlags);
    }

    private static Set<String> redFlags() {
        var guidance = EmbeddedGuidance.LOADED.guidance();
        return guidance.catalogue().symptoms().stream()
                .filter(symptom -> guidance.catalogue().procedures().stream()
                        .anyMatch(procedure -> guidance.redFlags().isRedFlag(procedure, symptom)))
                .map(symptom -> symptom.code().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void printMiss(Sentence sentence) {
        var meant = new TreeSet<String>();
        sentence.found()
                .forEach(each -> meant.add(
                        line(each.code(), each.presence(), each.severity().orElse(""))));
        var found = new TreeSet<String>();
        for (var each : in(sentence.text())) {
            var severity = each.reported().severity();
            found.add(line(
                    each.reported().code().value(),
                    each.reported().presence(),
                    severity == null ? "" : severity.code()));
        }
        if (!meant.equals(found)) {
            System.out.println(sentence.text() + "\n  meant " + meant + "\n  found " + found);
        }
    }

    private static String line(String code, Presence presence, String severity) {
        return code + " " + presence + " " + severity;
    }
}
