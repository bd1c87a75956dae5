package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.triage.api.Vignette;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Truth;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.Decision;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Interview;
import org.aftercare.triage.engine.OpenQuestion.Subject;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** Interviews with callers who tell the truth are short, ask what matters and nothing else, and come to the right answer. */
class InterviewTest {
    private static final int GENERATED = 10_000;

    /** One symptom that leads to a routine contact, and one that leads to an urgent one. */
    private static final List<SymptomCode> BESIDE =
            List.of(new SymptomCode("medicine-side-effect"), new SymptomCode("access-site-wound-open"));

    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);
    private static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();
    private static final Triage TRIAGE = new Triage(GUIDANCE);
    private static final Interview INTERVIEW = new Interview(GUIDANCE, TRIAGE);
    private static final EngineReports ENGINE = new EngineReports(GUIDANCE.catalogue());

    /** How an interview went. */
    private record Ended(Report truth, int questions, Assessment assessment, Urgency answerToAll) {
        /** An ambulance is called at once, even where a circumstance not asked about any more could have made it less. */
        boolean isRight() {
            var answer = assessment.urgency();
            return answer == answerToAll
                    || (answer == Urgency.IMMEDIATE
                            && !assessment.bounds().atLeast().isAbove(answerToAll));
        }

        boolean isSafe() {
            var redFlags = assessment.redFlagsAsked();
            return assessment.urgency() != Urgency.NONE || redFlags.asked() == redFlags.apply();
        }

        @Override
        public String toString() {
            return assessment.urgency() + " and not " + answerToAll + " for "
                    + truth.procedure().code() + " "
                    + truth.symptoms().stream()
                            .map(each -> each.code() + " " + each.presence() + " at " + each.countedStep())
                            .toList();
        }
    }

    private static Ended interview(Report truth) {
        var caller = new Caller(truth);
        var end = caller.interviewedBy(INTERVIEW);
        return new Ended(truth, caller.asked().size(), end.assessment(), urgency(truth));
    }

    private static Urgency urgency(Report report) {
        return Decision.of(TRIAGE, report).urgency();
    }

    private static void comeToTheRightAnswer(List<Ended> interviews) {
        assertThat(interviews).filteredOn(each -> !each.isRight()).isEmpty();
        assertThat(interviews).filteredOn(each -> !each.isSafe()).isEmpty();
    }

    @Test
    void areShort() {
        var vignettes = Vignette.everywhere().stream().map(each -> each.report(GUIDANCE));
        var generated = new GeneratedReports(PLAIN, 20_261_121).first(GENERATED).map(ENGINE::of);
        var interviews = Stream.concat(vignettes, generated).toList().parallelStream()
                .map(InterviewTest::interview)
                .toList();
        var counts = interviews.stream().map(Ended::questions).sorted().toList();
        var withOne = GUIDANCE.catalogue().procedures().stream()
                .flatMap(InterviewTest::oneRedFlag)
                .map(InterviewTest::interview)
                .toList();
        var countsWithOne = withOne.stream().map(Ended::questions).sorted().toList();
        Figures.write(
                "interview",
                Map.of(
                        "callers",
                        counts.size(),
                        "median",
                        median(counts),
                        "most",
                        counts.get(counts.size() - 1),
                        "callersWithOneRedFlag",
                        countsWithOne.size(),
                        "medianWithOneRedFlag",
                        median(countsWithOne),
                        "mostWithOneRedFlag",
                        countsWithOne.get(countsWithOne.size() - 1)));

        comeToTheRightAnswer(interviews);
        assertThat(withOne).allMatch(each -> each.assessment().urgency() == Urgency.IMMEDIATE);
        assertThat(median(counts)).isLessThanOrEqualTo(8);
        assertThat(counts.get(counts.size() - 1)).isLessThanOrEqualTo(16);
        assertThat(median(countsWithOne)).isLessThanOrEqualTo(2);
    }

    private static int median(List<Integer> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    /** Somebody with each red flag at its mildest, and nothing else. */
    private static Stream<Report> oneRedFlag(Procedure procedure) {
        return GUIDANCE.catalogue().symptoms().stream()
                .filter(symptom -> symptom.mayApply(procedure, null))
                .flatMap(symptom -> GUIDANCE.redFlags().step(procedure, symptom).stream()
                        .mapToObj(step ->
                                new Report(procedure, null, Circumstances.NONE_SAID, List.of(present(symptom, step)))));
    }

    private static ReportedSymptom present(Symptom symptom, int step) {
        return new ReportedSymptom(
                symptom, Presence.PRESENT, symptom.severityAt(step).orElse(null));
    }

    /** Wherever a rule begins to apply, alone and beside what raises the answer less than it may. */
    @Test
    void comeToTheRightAnswerAtEveryRule() {
        var boundaries = new BoundaryReports(PLAIN);
        var interviews = PLAIN.rules().parallelStream()
                .flatMap(rule -> PLAIN.procedures().stream()
                        .filter(procedure -> rule.isFor(procedure.code()))
                        .flatMap(procedure -> boundaries.at(rule, procedure.code()).stream()))
                .map(ENGINE::of)
                .flatMap(report ->
                        Stream.concat(Stream.of(report), BESIDE.stream().map(each -> beside(each, report))))
                .map(InterviewTest::interview)
                .toList();
        assertThat(interviews).hasSizeGreaterThan(1_000);
        comeToTheRightAnswer(interviews);
    }

    private static Report beside(SymptomCode code, Report report) {
        var symptom = GUIDANCE.catalogue().symptom(code).orElseThrow();
        return report.symptom(code).isPresent() ? report : report.with(present(symptom, 0));
    }

    @Test
    void askNothingTwiceAndNothingThatCannotChangeTheAnswer() {
        new GeneratedReports(PLAIN, 5).first(500).map(ENGINE::of).forEach(truth -> {
            var caller = new Caller(truth);
            caller.interviewedBy(INTERVIEW);
            var seen = new HashSet<Subject>();
            for (var asked : caller.asked()) {
                assertThat(asked.question().about()).isNotEmpty().allMatch(seen::add);
                assertThat(urgency(asked.before())).isLessThan(Urgency.IMMEDIATE);
                asked.question().about().stream()
                        .flatMap(about -> about.aboutSymptom().stream())
                        .forEach(symptom -> assertThat(canChange(symptom, asked.before()))
                                .as("%s of %s", symptom.code(), asked.before().symptoms())
                                .isTrue());
            }
        });
    }

    /** Whether there is something to be added to the report in which the symptom makes a difference. */
    private static boolean canChange(Symptom symptom, Report before) {
        if (before.symptom(symptom.code()).isPresent()) {
            return true;
        }
        var alone = before.with(present(symptom, symptom.worstStep()));
        return urgency(alone).isAbove(urgency(before))
                || pointsWith(symptom, before).stream().anyMatch(with -> {
                    var without = with.with(new ReportedSymptom(symptom, Presence.ABSENT, null));
                    return urgency(with).isAbove(urgency(without))
                            && urgency(with).isAbove(urgency(before));
                });
    }

    /** The report with what each rule that reads the symptom needs. */
    private static List<Report> pointsWith(Symptom symptom, Report before) {
        var reports = new ArrayList<Report>();
        PLAIN.rules().stream()
                .filter(rule -> rule.isFor(before.procedure().code().value()))
                .filter(rule -> rule.symptoms().anyMatch(symptom.code().value()::equals))
                .flatMap(rule -> new BoundaryReports(PLAIN)
                        .at(rule, before.procedure().code().value()).stream())
                .map(ENGINE::of)
                .forEach(point -> reports.add(
                        before.with(said(before, point.circumstances())).with(point.symptoms())));
        return reports;
    }

    /** What is known already, and for the rest what a rule needs. */
    private static Circumstances said(Report before, Circumstances needed) {
        var said = needed;
        for (var each : Circumstance.values()) {
            var known = before.circumstances().holds(each);
            said = known == Truth.UNKNOWN ? said : said.with(each, known == Truth.TRUE);
        }
        return before.circumstances().sinceProcedure().map(said::with).orElse(said);
    }
}
