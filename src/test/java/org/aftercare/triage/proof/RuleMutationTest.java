package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Decision;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** Every single fault in the guidance changes an answer at the boundary of a rule, unless no report at all tells it apart. */
class RuleMutationTest {
    private static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();
    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);
    private static final EngineReports REPORTS = new EngineReports(GUIDANCE.catalogue());

    /** What a caller would act on. */
    private record Answer(Urgency urgency, Set<String> deciding) {
        static Answer of(Triage triage, Report report) {
            var decision = Decision.of(triage, report);
            return new Answer(
                    decision.urgency(),
                    decision.reasons().stream()
                            .filter(Reason::decides)
                            .map(reason -> reason.rule().id().toString())
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void everyFaultIsFoundOrChangesNothing() {
        var faults = PLAIN.rules().stream()
                .flatMap(rule -> RuleFault.of(rule, PLAIN).stream())
                .toList();
        var cases = casesByRule();
        var living = faults.parallelStream()
                .filter(fault ->
                        survives(fault, cases.getOrDefault(fault.changed().id(), Map.of())))
                .toList();
        var survivors = living.stream().filter(RuleMutationTest::isDifferent).toList();
        keepFigures(faults, living.size() - survivors.size(), survivors.size(), cases);

        assertThat(survivors).isEmpty();
        assertThat(faults.stream().map(RuleFault::kind)).containsAll(EnumSet.allOf(RuleFault.Kind.class));
    }

    private static Map<String, Map<Report, Answer>> casesByRule() {
        var triage = new Triage(GUIDANCE);
        var boundaries = new BoundaryReports(PLAIN);
        var cases = new HashMap<String, Map<Report, Answer>>();
        for (var rule : PLAIN.rules()) {
            cases.put(
                    rule.id(),
                    PLAIN.procedures().stream()
                            .flatMap(procedure -> boundaries.around(rule, procedure.code()).stream())
                            .map(REPORTS::of)
                            .collect(Collectors.toMap(report -> report, report -> Answer.of(triage, report))));
        }
        return cases;
    }

    private static boolean survives(RuleFault fault, Map<Report, Answer> cases) {
        var changed = new Triage(EngineGuidance.with(GUIDANCE, fault.changed()));
        return cases.entrySet().stream()
                .allMatch(each -> Answer.of(changed, each.getKey()).equals(each.getValue()));
    }

    private static boolean isDifferent(RuleFault fault) {
        var changed = PLAIN.with(fault.changed().id(), any -> fault.changed());
        var limits = Stream.concat(PLAIN.timeLimits().stream(), changed.timeLimits().stream())
                .distinct()
                .sorted()
                .toList();
        return PLAIN.procedures().stream()
                .anyMatch(procedure -> new SatProof(PLAIN, limits, procedure.code()).differs(changed));
    }

    private static void keepFigures(
            List<RuleFault> faults, int equivalent, int survived, Map<String, Map<Report, Answer>> cases) {
        var byKind =
                faults.stream().collect(Collectors.groupingBy(RuleFault::kind, TreeMap::new, Collectors.counting()));
        Figures.write(
                "rule-mutants",
                Map.of(
                        "total",
                        faults.size(),
                        "killed",
                        faults.size() - equivalent - survived,
                        "equivalent",
                        equivalent,
                        "survived",
                        survived,
                        "byKind",
                        byKind,
                        "cases",
                        cases.values().stream().mapToInt(Map::size).sum()));
    }
}
