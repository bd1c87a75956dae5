package org.aftercare.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.proof.EngineReports;
import org.aftercare.triage.proof.GeneratedReports;
import org.aftercare.triage.proof.RuleFiles;
import org.junit.jupiter.api.Test;

class TriageTest {
    private static final int REPORTS = 5_000;
    private static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();
    private static final Triage TRIAGE = new Triage(GUIDANCE);

    @Test
    void answerLiesWithinItsBounds() {
        forGeneratedReports((report, answer) -> {
            assertThat(answer.bounds().atLeast()).isLessThanOrEqualTo(answer.urgency());
            assertThat(answer.bounds().atMost()).isGreaterThanOrEqualTo(answer.urgency());
            assertThat(answer.reasons()).anyMatch(Reason::decides);
        });
    }

    @Test
    void eachBoundIsReachedBySomeWayOfSettlingWhatIsOpen() {
        forGeneratedReports((report, answer) -> {
            var mildest = completed(settled(report, false)).map(TriageTest::urgency);
            var worst = completed(settled(report, true)).map(TriageTest::urgency);
            assertThat(mildest.min(Urgency::compareTo)).hasValue(answer.bounds().atLeast());
            assertThat(worst.max(Urgency::compareTo)).hasValue(answer.bounds().atMost());
        });
    }

    @Test
    void oneMoreSymptomOrAWorseOneNeverLowersTheAnswer() {
        forGeneratedReports((report, answer) -> GUIDANCE.catalogue().symptoms().forEach(symptom -> {
            var ladder = ladder(report, symptom);
            for (int i = 1; i < ladder.size(); i++) {
                assertThat(urgency(ladder.get(i)))
                        .as("%s with %s", symptom.code(), report.symptoms())
                        .isGreaterThanOrEqualTo(urgency(ladder.get(i - 1)));
            }
        }));
    }

    @Test
    void unknownLiesBetweenAbsentAndPresent() {
        forGeneratedReports((report, answer) -> GUIDANCE.catalogue().symptoms().forEach(symptom -> {
            var urgencies = Stream.of(Presence.ABSENT, Presence.UNKNOWN, Presence.PRESENT)
                    .map(presence -> urgency(report.with(new ReportedSymptom(symptom, presence, null))))
                    .toList();
            assertThat(urgencies).isSorted();
        }));
    }

    @Test
    void whatIsUncertainNamesAQuestionAndWhatCannotChangeNamesNone() {
        forGeneratedReports((report, answer) -> {
            var settling = answer.open().stream()
                    .filter(open -> open.about().kind().compareTo(OpenKind.NOT_ASKED) < 0)
                    .toList();
            assertThat(settling.isEmpty())
                    .as("%s", answer)
                    .isEqualTo(answer.bounds().certain());
        });
    }

    @Test
    void aSymptomNoRuleExplainsIsAReasonToAskSomebody() {
        var bare = new RuleSet(
                List.of(), GUIDANCE.rules().unexplained(), GUIDANCE.rules().nothingReported(), procedures());
        var guidance = new Guidance(
                GUIDANCE.edition(), GUIDANCE.evidence(), GUIDANCE.catalogue(), bare, GUIDANCE.advice(), List.of());
        var fever = GUIDANCE.catalogue().symptoms().get(0);
        var report = new Report(
                procedures().get(0),
                null,
                noCircumstances(),
                List.of(new ReportedSymptom(fever, Presence.PRESENT, null)));

        var assessment = new Triage(guidance).assess(report);

        assertThat(assessment.urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(assessment.reasons().get(0).rule()).isEqualTo(bare.unexplained());
    }

    private static void forGeneratedReports(BiConsumer<Report, Assessment> check) {
        var reports = new EngineReports(GUIDANCE.catalogue());
        new GeneratedReports(RuleFiles.read(EmbeddedGuidance.FOLDER), 20261121)
                .first(REPORTS)
                .map(reports::of)
                .forEach(report -> check.accept(report, TRIAGE.assess(report)));
    }

    /** The symptom not there, then at each of its steps. */
    private static List<Report> ladder(Report report, Symptom symptom) {
        var absent = Stream.of(ReportedSymptom.absent(symptom));
        var steps = symptom.severities().stream().map(each -> new ReportedSymptom(symptom, Presence.PRESENT, each));
        return Stream.concat(absent, steps).map(report::with).toList();
    }

    /** The report with every symptom settled one way: absent and least serious, or present and worst. */
    private static Report settled(Report report, boolean worst) {
        var changed = report;
        for (var reported : report.symptoms()) {
            changed = changed.with(settled(reported, worst));
        }
        return changed;
    }

    private static ReportedSymptom settled(ReportedSymptom reported, boolean worst) {
        boolean open = reported.presence() == Presence.UNKNOWN || reported.lacksSeverity();
        if (!open || reported.presence() == Presence.ABSENT) {
            return reported;
        }
        if (!worst && reported.presence() == Presence.UNKNOWN) {
            return ReportedSymptom.absent(reported.symptom());
        }
        int step = worst ? reported.symptom().worstStep() : 0;
        return ReportedSymptom.present(reported.symptom(), step);
    }

    /** The report in every way of filling in the circumstances it leaves open. */
    private static Stream<Report> completed(Report report) {
        var rules = GUIDANCE.rulesAfter(report.procedure());
        return Completions.of(Reading.of(report, rules), rules).map(each -> report.with(each.circumstances()));
    }

    private static Urgency urgency(Report report) {
        return TRIAGE.decide(report).urgency();
    }

    private static List<Procedure> procedures() {
        return GUIDANCE.catalogue().procedures();
    }

    private static Circumstances noCircumstances() {
        return Circumstances.NONE_SAID;
    }
}
