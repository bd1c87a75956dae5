package org.aftercare.triage.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.text.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of `docs/change-the-guidance.md` is real: it loads, it triages, and the page shows nothing else. */
class FifthProcedureTest {
    private static final Path EXAMPLE = Path.of("docs/examples/fifth-procedure");
    private static final Path PAGE = Path.of("docs/change-the-guidance.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    /** What step 3 of the page looks for, and what it puts there. */
    private static final String OF_THE_HEART = "procedures: [coronary-angioplasty]";

    private static final String OF_BOTH = "procedures: [coronary-angioplasty, coronary-lithotripsy]";

    @TempDir
    private Path folder;

    private GuidanceCopy copy;

    @BeforeEach
    void addTheExample() {
        copy = GuidanceCopy.of(EmbeddedGuidance.FOLDER, folder).add(EXAMPLE);
    }

    @Test
    void isTheFifthProcedure() {
        var guidance = whole().guidance();
        assertThat(guidance.catalogue().procedures())
                .hasSize(EmbeddedGuidance.LOADED
                                .guidance()
                                .catalogue()
                                .procedures()
                                .size()
                        + 1)
                .contains(procedure(guidance, "coronary-lithotripsy"));
    }

    @Test
    void twingesInTheFirstTwoDaysAreHeardOnTheSameDay() {
        var assessment = assess(whole().guidance(), "twinges-of-seconds", Duration.ofHours(47));
        assertThat(assessment.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(deciding(assessment)).containsExactly("lithotripsy.twinges-in-the-first-two-days");
    }

    @Test
    void twingesAfterTwoDaysAreReadAsAfterAnyProcedure() {
        var assessment = assess(whole().guidance(), "twinges-of-seconds", Duration.ofDays(2));
        assertThat(assessment.urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(deciding(assessment)).containsExactly("heart.twinges");
    }

    @Test
    void lastingChestPainCallsAnAmbulance() {
        var assessment = assess(whole().guidance(), "ongoing", Duration.ofHours(47));
        assertThat(assessment.urgency()).isEqualTo(Urgency.IMMEDIATE);
        assertThat(deciding(assessment)).containsExactly("heart.chest-pain-not-easing");
    }

    @Test
    void noSymptomIsAnsweredMoreMildlyThanAfterHeartAngioplasty() {
        var guidance = whole().guidance();
        var triage = new Triage(guidance);
        var known = procedure(guidance, "coronary-angioplasty");
        var added = procedure(guidance, "coronary-lithotripsy");
        for (var circumstances : List.of(said(false), said(true), Circumstances.NONE_SAID)) {
            guidance.catalogue().symptoms().stream()
                    .flatMap(FifthProcedureTest::atEachStep)
                    .forEach(symptom -> {
                        var before = triage.assess(new Report(known, null, circumstances, List.of(symptom)));
                        var after = triage.assess(new Report(added, null, circumstances, List.of(symptom)));
                        assertThat(after.urgency()).as(symptom.toString()).isGreaterThanOrEqualTo(before.urgency());
                    });
        }
    }

    @Test
    void recoveryIsThatAfterHeartAngioplastyAndTheExamplesOwn() {
        var guidance = whole().guidance();
        assertThat(recovery(guidance, "coronary-lithotripsy"))
                .containsAll(recovery(guidance, "coronary-angioplasty"))
                .contains("lithotripsy.as-after-angioplasty");
    }

    @Test
    void withoutTheThirdStepTheIssuesOnThePageAreReported() throws IOException {
        var issues = issues();
        assertThat(issues).isNotEmpty().allMatch(issue -> issue.contains("after `coronary-lithotripsy`"));
        assertThat(textBlock("after `coronary-lithotripsy`")).isNotEmpty().allMatch(issues::contains);
    }

    @Test
    void aMisspeltSymptomIsReportedAsThePageShows() throws IOException {
        copy.replaceIn(List.of("rules", "recovery"), OF_THE_HEART, OF_BOTH)
                .replace("rules/lithotripsy.yaml", "chest-pain:", "chest-pian:");
        assertThat(textBlock("chest-pian")).isEqualTo(issues());
    }

    @Test
    void thePageShowsTheExampleAndNothingElse() throws IOException {
        var example = GuidanceCopy.filesIn(EXAMPLE).stream()
                .map(FifthProcedureTest::read)
                .toList();
        var page = Files.readString(PAGE);
        var shown = BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
        assertThat(shown)
                .hasSameSizeAs(example)
                .allMatch(
                        block -> example.stream().anyMatch(file -> file.strip().equals(block.strip())));
        assertThat(page).contains("`" + OF_THE_HEART + "`", "`" + OF_BOTH + "`");
        GuidanceCopy.filesIn(EXAMPLE).forEach(file -> assertThat(page).contains("`" + EXAMPLE.relativize(file) + "`"));
    }

    @Test
    void theAnswerOnThePageIsTheAnswerGiven() throws IOException {
        var loaded = whole();
        var reason = assess(loaded.guidance(), "twinges-of-seconds", Duration.ofHours(30))
                .reasons()
                .get(0);
        var sentences = loaded.texts().bestFor(Locale.LanguageRange.parse("en"));
        assertThat(Files.readString(PAGE))
                .contains(
                        "\"rule\": \"" + reason.rule().id() + "\"",
                        "\"because\": \""
                                + sentences.sentence(Keys.because(reason.rule().id())) + "\"",
                        "\"urgency\": \"" + reason.urgency() + "\"",
                        "\"basis\": \"" + reason.rule().basis().kind() + "\"",
                        "\"statement\": \"" + reason.rule().basis().cites().get(0) + "\"",
                        "\"says\": \""
                                + sentences.sentence(
                                        Keys.says(reason.rule().basis().cites().get(0))) + "\"");
    }

    private LoadedGuidance whole() {
        return copy.replaceIn(List.of("rules", "recovery"), OF_THE_HEART, OF_BOTH)
                .load();
    }

    private List<String> issues() {
        return catchThrowableOfType(BrokenGuidance.class, copy::load).issues().stream()
                .map(Issue::toString)
                .toList();
    }

    /** The lines of the page, outside its sentences, that show an issue with these words. */
    private static List<String> textBlock(String words) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("[a-z/-]+\\.yaml:\\d+:\\d+: .*") && line.contains(words))
                .toList();
    }

    private static Stream<ReportedSymptom> atEachStep(Symptom symptom) {
        return IntStream.rangeClosed(0, symptom.worstStep()).mapToObj(step -> ReportedSymptom.present(symptom, step));
    }

    private static Circumstances said(boolean holds) {
        return new Circumstances(
                Stream.of(Circumstance.values()).collect(Collectors.toMap(each -> each, each -> holds)),
                Duration.ofHours(12));
    }

    private static Assessment assess(Guidance guidance, String severity, Duration since) {
        var chestPain =
                guidance.catalogue().symptom(new SymptomCode("chest-pain")).orElseThrow();
        var reported = new ReportedSymptom(
                chestPain, Presence.PRESENT, chestPain.severity(severity).orElseThrow());
        var report = new Report(
                procedure(guidance, "coronary-lithotripsy"),
                null,
                new Circumstances(Map.of(), since),
                List.of(reported));
        return new Triage(guidance).assess(report);
    }

    private static List<String> deciding(Assessment assessment) {
        return assessment.reasons().stream()
                .filter(Reason::decides)
                .map(reason -> reason.rule().id().toString())
                .toList();
    }

    private static List<String> recovery(Guidance guidance, String procedure) {
        return guidance.recovery().stream()
                .filter(entry -> entry.procedures().contains(new ProcedureCode(procedure)))
                .map(entry -> entry.id())
                .toList();
    }

    private static Procedure procedure(Guidance guidance, String code) {
        return guidance.catalogue().procedure(new ProcedureCode(code)).orElseThrow();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
