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
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Truth;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Decision;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.OpenQuestion.Subject;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** Callers who tell the truth are asked little, what matters and nothing else, and come to the right answer. */
class SimulatedCallersTest {
    private static final int GENERATED = 10_000;

    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);
    private static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();
    private static final Triage TRIAGE = new Triage(GUIDANCE);
    private static final Interviews INTERVIEWS = new Interviews(GUIDANCE);
    private static final EngineReports ENGINE = new EngineReports(GUIDANCE.catalogue());

    private static Urgency urgency(Report report) {
        return Decision.of(TRIAGE, report).urgency();
    }

    @Test
    void areAskedLittle() {
        var vignettes = Vignette.everywhere().stream().map(each -> each.report(GUIDANCE));
        var generated = new GeneratedReports(PLAIN, 20_261_121).first(GENERATED).map(ENGINE::of);
        var interviews = Stream.concat(vignettes, generated).toList().parallelStream()
                .map(INTERVIEWS::of)
                .toList();
        var counts =
                interviews.stream().map(Interviews.Ended::questions).sorted().toList();
        var withOne = GUIDANCE.catalogue().procedures().stream()
                .flatMap(SimulatedCallersTest::oneRedFlag)
                .map(INTERVIEWS::of)
                .toList();
        var countsWithOne =
                withOne.stream().map(Interviews.Ended::questions).sorted().toList();
        Figures.write(
                "interview",
                Map.of(
                        "callers",
                        counts.size(),
                        "median",
                        median(counts),
                        "longest",
                        counts.get(counts.size() - 1),
                        "callersWithOneRedFlag",
                        countsWithOne.size(),
                        "medianWithOneRedFlag",
                        median(countsWithOne),
                        "longestWithOneRedFlag",
                        countsWithOne.get(countsWithOne.size() - 1)));

        assertThat(interviews).filteredOn(each -> !each.isRight()).isEmpty();
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
                        .mapToObj(step -> new Report(
                                procedure,
                                null,
                                Circumstances.NONE_SAID,
                                List.of(ReportedSymptom.present(symptom, step)))));
    }

    @Test
    void areAskedNothingTwiceAndNothingThatCannotChangeTheAnswer() {
        new GeneratedReports(PLAIN, 5).first(500).map(ENGINE::of).forEach(truth -> {
            var caller = new Caller(truth);
            caller.interviewedBy(INTERVIEWS.interview());
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
        var alone = before.with(ReportedSymptom.present(symptom, symptom.worstStep()));
        return urgency(alone).isAbove(urgency(before))
                || pointsWith(symptom, before).stream().anyMatch(with -> {
                    var without = with.with(ReportedSymptom.absent(symptom));
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
