package org.aftercare.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.proof.EngineReports;
import org.aftercare.triage.proof.GeneratedReports;
import org.aftercare.triage.proof.RuleFiles;
import org.junit.jupiter.api.Test;

/** What an assessment costs, counted in rules matched and in memory taken, neither of which depends on the machine. */
class DecisionCostTest {
    private static final int REPORTS = 1_000;
    /** Half of the generated reports need at most 57: the rules about what is reported, and about what is read beside it. */
    private static final int MOST_MATCHED_BY_HALF = 80;
    /** 314 were counted, for a report that leaves much open, all of which is settled in every way it can be. */
    private static final int MOST_MATCHED_BUT_FOR_ONE_IN_A_HUNDRED = 450;
    /** 3,500 were counted; what is copied once for each question or each rule that does not apply would go past this. */
    private static final int MOST_BYTES = 6_000;
    /** 21,600 were counted: 54 symptoms and the reasons they are. */
    private static final int MOST_BYTES_OF_ALL_SYMPTOMS = 30_000;

    private final Guidance guidance = EmbeddedGuidance.LOADED.guidance();
    private final Catalogue catalogue = guidance.catalogue();
    private final Procedure procedure =
            catalogue.procedure(new ProcedureCode("leg-stent")).orElseThrow();

    /** A rule is matched once for each of its symptoms that is reported, which the most demanding report of all does for every rule. */
    @Test
    void aDecisionMatchesNoRuleMoreOftenThanItHasSymptomsThatAreReported() {
        for (int count = 0; count <= catalogue.symptoms().size(); count++) {
            var report = present(count);
            assertThat(matchedTo(report, guidance, Triage::decide))
                    .isBetween(
                            leads(report),
                            leads(report) + guidance.rules().raising().size());
        }
    }

    @Test
    void rulesAboutOtherSymptomsCostNothing() {
        var symptoms = IntStream.range(0, 300)
                .mapToObj(i -> MadeUpGuidance.symptom("other-" + i))
                .toList();
        var known =
                Stream.concat(catalogue.symptoms().stream(), symptoms.stream()).toList();
        var askFirst = catalogue.pressing().stream().map(Symptom::code).toList();
        var larger = new Catalogue(catalogue.procedures(), known, askFirst);
        var more = Stream.concat(
                guidance.rules().all().stream().filter(rule -> !rule.isStanding()),
                IntStream.range(0, 1_000).mapToObj(i -> other(i, symptoms)));
        var rules = new RuleSet(
                more.toList(),
                guidance.rules().unexplained(),
                guidance.rules().nothingReported(),
                catalogue.procedures());
        var beside = new Guidance(
                guidance.edition(), guidance.evidence(), larger, rules, guidance.advice(), guidance.recovery());
        reports().forEach(report -> {
            assertThat(matchedTo(report, beside, Triage::assess))
                    .isEqualTo(matchedTo(report, guidance, Triage::assess));
        });
    }

    /** Beside the decision, the signs to watch for and the questions left open try what would be otherwise. */
    @Test
    void anAssessmentMatchesFewRules() {
        var counts = reports().mapToInt(this::matchedToAssess).sorted().toArray();
        assertThat(counts[REPORTS / 2]).isLessThan(MOST_MATCHED_BY_HALF);
        assertThat(counts[REPORTS * 99 / 100]).isLessThan(MOST_MATCHED_BUT_FOR_ONE_IN_A_HUNDRED);
    }

    /** An assessment keeps what it answers and little else; what the compiler takes away comes on top of this. */
    @Test
    void anAssessmentTakesLittleMemory() {
        var triage = new Triage(guidance);
        var reports = reports().toList();
        var all = List.of(present(catalogue.symptoms().size()));
        assertThat(bytes(triage, reports)).isLessThan(MOST_BYTES);
        assertThat(bytes(triage, all)).isLessThan(MOST_BYTES_OF_ALL_SYMPTOMS);
    }

    private static long bytes(Triage triage, List<Report> reports) {
        assess(triage, reports);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assess(triage, reports);
        long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        return (after - before) / reports.size();
    }

    private static void assess(Triage triage, List<Report> reports) {
        for (var report : reports) {
            triage.assess(report);
        }
    }

    private int matchedToAssess(Report report) {
        return matchedTo(report, guidance, Triage::assess);
    }

    private static int matchedTo(Report report, Guidance guidance, BiConsumer<Triage, Report> what) {
        var matched = new Matched(guidance);
        what.accept(matched.triage, report);
        return matched.count;
    }

    private int leads(Report report) {
        return report.symptoms().stream()
                .mapToInt(reported -> guidance.rules()
                        .about(procedure.code(), reported.code())
                        .size())
                .sum();
    }

    private Stream<Report> reports() {
        var reports = new EngineReports(catalogue);
        return new GeneratedReports(RuleFiles.read(EmbeddedGuidance.FOLDER), 20261121)
                .first(REPORTS)
                .map(reports::of);
    }

    private Report present(int count) {
        var symptoms = catalogue.symptoms().stream()
                .limit(count)
                .map(symptom -> ReportedSymptom.present(symptom, symptom.worstStep()))
                .toList();
        return new Report(procedure, null, Circumstances.NONE_SAID, symptoms);
    }

    /** Three rules a symptom, as in the embedded guidance: one of it alone, one in circumstances, one with another. */
    private static Rule other(int number, List<Symptom> symptoms) {
        var symptom = MadeUpGuidance.at(symptoms.get(number / 3 % symptoms.size()), 0);
        var another = MadeUpGuidance.at(symptoms.get((number / 3 + 1) % symptoms.size()), 0);
        var when = List.of(
                        symptom,
                        MadeUpGuidance.all(symptom, MadeUpGuidance.holds(Circumstance.SEDATION)),
                        MadeUpGuidance.all(symptom, another))
                .get(number % 3);
        return MadeUpGuidance.rule("other.rule-" + number, when, Urgency.URGENT);
    }

    /** Counts how often a rule is matched. */
    private static final class Matched {
        private final Triage triage;
        private int count;

        Matched(Guidance guidance) {
            this.triage = new Triage(guidance, procedure -> counting(procedure, guidance));
        }

        private RulesAfter counting(Procedure procedure, Guidance guidance) {
            var catalogue = guidance.catalogue();
            var rules = new RulesAfter(
                    procedure, catalogue, guidance.rules(), rule -> new Counting(rule.matcher(catalogue::place)));
            count = 0;
            return rules;
        }

        private final class Counting extends Matcher {
            private final Matcher counted;

            Counting(Matcher counted) {
                this.counted = counted;
            }

            @Override
            int ways(Reading reading) {
                count++;
                return counted.ways(reading);
            }
        }
    }
}
