package org.aftercare.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What made-up guidance asks next, where something could not be told or is said already. */
class NextQuestionTest {
    private final MadeUpGuidance madeUp = new MadeUpGuidance();
    private final Guidance guidance = madeUp.guidance();
    private final Interview interview = new Interview(guidance, new Triage(guidance));

    private String asks(String report, Set<String> cannotTell) {
        var step = interview.step(WrittenReport.read(report, guidance.catalogue()), cannotTell);
        return step.question()
                .map(question -> question.topic() + " "
                        + String.join(
                                " ", question.about().stream().map(Subject::id).toList()))
                .orElse("nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Life threats first, in the order of the guidance.
                "leg-stent                                                   |                 | LIFE_THREAT bleeding cold-leg",
                "leg-stent WRIST bleeding:absent cold-leg:absent             |                 | LIKELY itch faint confusion cough fever tingle",
                "heart-stent bleeding:absent                                 |                 | LIKELY itch faint confusion cough fever",
                // A severity that could mean an ambulance comes before what was not asked.
                "heart-stent bleeding:present                                |                 | LIFE_THREAT bleeding",
                "heart-stent bleeding:present                                | bleeding        | LIFE_THREAT faint",
                // What was told to be unknown is not asked again.
                "heart-stent bleeding:unknown                                |                 | OPENED_UP faint",
                // An ambulance ends it.
                "leg-stent cold-leg:present                                  |                 | nothing",
                // What a symptom opens up: a circumstance, the time, and another symptom.
                "heart-stent bleeding:absent faint:present                   |                 | LIFE_THREAT flight",
                "heart-stent bleeding:absent faint:present                   | flight          | LIKELY confusion fever",
                "heart-stent bleeding:absent fever:present                   |                 | LIFE_THREAT confusion",
                "heart-stent bleeding:absent fever:present                   | since-procedure | LIFE_THREAT confusion",
                "heart-stent bleeding:absent fever:present PT80H             |                 | LIFE_THREAT confusion",
                "heart-stent bleeding:absent fever:present confusion:absent     |              | OPENED_UP since-procedure",
                "heart-stent bleeding:absent fever:present confusion:absent     | since-procedure | LIKELY faint",
                // The access site once something has been asked, if it spares a question.
                "leg-stent bleeding:absent cold-leg:absent itch:absent faint:absent confusion:absent cough:absent fever:absent | | NARROWING access-site",
                "leg-stent bleeding:absent cold-leg:absent itch:absent faint:absent confusion:absent cough:absent fever:absent | access-site | LIKELY tingle",
                "leg-stent GROIN bleeding:absent cold-leg:absent itch:absent faint:absent confusion:absent cough:absent fever:absent | | nothing",
                "leg-stent bleeding:absent cold-leg:absent itch:absent faint:absent confusion:absent cough:absent tingle:absent | | LIKELY fever",
                // With a routine contact certain, only what could make it more urgent.
                "heart-stent bleeding:absent fever:present confusion:absent PT80H |            | LIKELY faint cough",
                "heart-stent bleeding:absent fever:present confusion:absent PT2H  |            | LIKELY faint",
            })
    void asksNext(String report, String cannotTell, String asked) {
        assertThat(asks(report, cannotTell == null ? Set.of() : Set.of(cannotTell)))
                .isEqualTo(asked);
    }

    /** More than can be kept in mind are asked in turns. */
    @ParameterizedTest
    @CsvSource({"0, 7", "7, 2"})
    void asksAboutSevenAtMost(int absent, int asked) {
        var symptoms = IntStream.range(0, 9)
                .mapToObj(i -> MadeUpGuidance.symptom("red-flag-" + i))
                .toList();
        var rules = symptoms.stream()
                .map(symptom -> MadeUpGuidance.rule(
                        "red-flags." + symptom.code(), MadeUpGuidance.at(symptom, 0), Urgency.IMMEDIATE))
                .toList();
        var catalogue = new Catalogue(List.of(madeUp.heart), symptoms);
        var ruleSet = new RuleSet(rules, madeUp.unexplained, madeUp.nothingReported, List.of(madeUp.heart));
        var many = new Guidance(madeUp.edition, madeUp.evidence, catalogue, ruleSet, Map.of(), List.of());
        var reported =
                symptoms.stream().limit(absent).map(ReportedSymptom::absent).toList();
        var report = new Report(madeUp.heart, null, Circumstances.NONE_SAID, reported);
        var step = new Interview(many, new Triage(many)).step(report, Set.of());
        assertThat(step.question().orElseThrow().about()).hasSize(asked);
    }
}
