package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.logicng.datastructures.Assignment;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/**
 * Shows that whatever a report leaves open can be settled so that an answer is reached: a report is guessed for which none of the
 * ways tried so far does it, then a way is looked for that does it for this one; when no report is left, there is always one.
 */
final class Completing {
    private final FormulaFactory factory;
    private final PlainGuidance guidance;
    private final EncodedReport report;
    private final Solver solver;
    private final boolean worst;
    private final List<Way> ways;
    private final Map<Way, EncodedAnswer> answers = new LinkedHashMap<>();

    /** The circumstances that hold, and the time, where a report says nothing. */
    private record Way(Set<String> holding, Duration since) {}

    Completing(FormulaFactory factory, PlainGuidance guidance, EncodedReport report, Solver solver, boolean worst) {
        this.factory = factory;
        this.guidance = guidance;
        this.report = report;
        this.solver = solver;
        this.worst = worst;
        this.ways = subsets(guidance.circumstances().stream()
                        .filter(each -> !guidance.raisingCircumstances().contains(each))
                        .toList())
                .stream()
                .flatMap(holding -> report.starts().stream().map(since -> new Way(holding, since)))
                .toList();
    }

    private static List<Set<String>> subsets(List<String> all) {
        var subsets = new ArrayList<Set<String>>();
        subsets.add(Set.of());
        for (var each : all) {
            for (var smaller : List.copyOf(subsets)) {
                var larger = new LinkedHashSet<>(smaller);
                larger.add(each);
                subsets.add(larger);
            }
        }
        return subsets;
    }

    /** A report of which something is claimed although no way of settling it leads to the answer that the claim needs. */
    Optional<Breach> unreached(String claim, Formula claimed, Urgency urgency) {
        var open = claimed;
        while (true) {
            var guess = solver.any(open);
            if (guess.isEmpty()) {
                return Optional.empty();
            }
            var way = wayFor(guess.get(), urgency);
            if (way.isEmpty()) {
                return Optional.of(
                        new Breach(Property.BOUNDS, claim + ", which nothing leads to: " + report.report(guess.get())));
            }
            open = factory.and(open, factory.not(goal(way.get(), urgency)));
        }
    }

    private Optional<Way> wayFor(Assignment guess, Urgency urgency) {
        return Stream.concat(answers.keySet().stream().toList().stream(), ways.stream())
                .filter(way -> goal(way, urgency).evaluate(guess))
                .findFirst();
    }

    private Formula goal(Way way, Urgency urgency) {
        var reached = answers.computeIfAbsent(way, this::answer).atLeast(urgency);
        return worst ? reached : factory.not(reached);
    }

    private EncodedAnswer answer(Way way) {
        var completed = new CompletedReport(factory, report, worst, way.holding(), way.since());
        return new EncodedAnswer(factory, guidance, report.procedure(), completed);
    }
}
