package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.BodySite;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Catalogue;
import org.aftercare.triage.engine.Condition;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Rule;
import org.aftercare.triage.engine.RuleSet;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** What a decision costs that does not depend on how busy the machine is: the bytes that its thread allocates. */
class CostOfADecisionTest {
    /**
     * The most that one of the reports in the contract takes, 650,000 bytes, and a fifth more. Bytes are counted as the code is
     * written: what the optimizing compiler leaves out later only makes it less.
     */
    private static final long MOST_BYTES = 780_000;

    private static final int DECISIONS = 100;
    private static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();

    /** Expected after a procedure that nobody had, so that no answer has to speak of it. */
    private static final Symptom ANOTHER = new Symptom(
            new SymptomCode("another"),
            BodySite.OTHER,
            List.of(),
            0,
            new Symptom.Applicability(List.of(new ProcedureCode("another")), List.of()));

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aDecisionAllocatesNoMoreThanItDidWhenThisWasWritten() {
        var triage = new Triage(GUIDANCE);
        long most = reports(GUIDANCE).stream()
                .mapToLong(report -> bytes(triage, report))
                .max()
                .orElseThrow();
        assertThat(most).isPositive().isLessThan(MOST_BYTES);
    }

    @Test
    void rulesAboutOtherSymptomsAreNotLookedAt() {
        var few = guidanceWith(10);
        var many = guidanceWith(1_000);
        var fewReports = reports(few);
        var manyReports = reports(many);
        for (int i = 0; i < fewReports.size(); i++) {
            long beside = bytes(new Triage(few), fewReports.get(i));
            assertThat(bytes(new Triage(many), manyReports.get(i))).isLessThan(beside + beside / 10);
        }
    }

    private static List<Report> reports(Guidance guidance) {
        return Examples.CALLS.stream().map(call -> report(call, guidance)).toList();
    }

    private static Report report(Examples.Call call, Guidance guidance) {
        try {
            var posted = new ObjectMapper().treeToValue(call.request(), ReportJson.class);
            return posted.toReport(guidance, Instant.now());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first decisions load classes and fill caches. */
    private static long bytes(Triage triage, Report report) {
        decide(triage, report);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        decide(triage, report);
        return (THREADS.getCurrentThreadAllocatedBytes() - before) / DECISIONS;
    }

    private static void decide(Triage triage, Report report) {
        for (int i = 0; i < DECISIONS; i++) {
            assertThat(triage.assess(report)).isNotNull();
        }
    }

    /** The embedded guidance with so many rules more, all about another symptom. */
    private static Guidance guidanceWith(int count) {
        var rules = GUIDANCE.rules();
        var own = rules.all().stream().filter(rule -> !rule.isStanding()).toList();
        var more = IntStream.range(0, count).mapToObj(i -> aboutAnother(own.get(0), i));
        var catalogue = GUIDANCE.catalogue();
        return new Guidance(
                GUIDANCE.edition(),
                GUIDANCE.evidence(),
                new Catalogue(
                        catalogue.procedures(),
                        Stream.concat(catalogue.symptoms().stream(), Stream.of(ANOTHER))
                                .toList()),
                new RuleSet(
                        Stream.concat(own.stream(), more).toList(),
                        rules.unexplained(),
                        rules.nothingReported(),
                        catalogue.procedures()),
                GUIDANCE.advice(),
                GUIDANCE.recovery());
    }

    private static Rule aboutAnother(Rule rule, int number) {
        return new Rule(
                new RuleId("generated", "rule-" + number),
                List.of(),
                new Condition.AtLeast(ANOTHER, 0),
                null,
                rule.effect(),
                rule.advice(),
                rule.basis());
    }
}
