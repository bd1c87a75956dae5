package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.proof.EncodedReading.Unsaid;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/** Looks for a report after one procedure that breaks a promise; that there is none is proof for all of them. */
final class SatProof {
    private final FormulaFactory factory = new FormulaFactory();
    private final PlainGuidance guidance;
    private final String procedure;
    private final EncodedReport report;
    private final EncodedAnswer answer;
    private final Solver solver;

    SatProof(PlainGuidance guidance, String procedure) {
        this(guidance, guidance.timeLimits(), procedure);
    }

    /** Looks at reports whose times are told apart at the limits given. */
    SatProof(PlainGuidance guidance, Collection<Duration> limits, String procedure) {
        this.guidance = guidance;
        this.procedure = procedure;
        this.report = new EncodedReport(factory, guidance, limits, procedure, "r");
        this.answer = new EncodedAnswer(factory, guidance, procedure, report);
        this.solver = new Solver(factory, report.valid());
    }

    /** What breaks a promise that can be looked at one procedure at a time. */
    List<Breach> breachesOf(Property property) {
        return (switch (property) {
                    case TOTAL -> total();
                    case MONOTONE -> monotone();
                    case FLOOR -> floor();
                    case UNKNOWN -> unknown();
                    case UNEXPLAINED -> unexplained();
                    case BOUNDS -> bounds();
                    case TIMED -> timed();
                    case WEIGHT, ORDER, INTERVIEW -> Stream.<Breach>of();
                })
                .toList();
    }

    private Stream<Breach> total() {
        var deciding = Stream.concat(
                guidance.rules().stream().map(answer::decides),
                Stream.of(factory.and(answer.hasUnexplained(), answer.exactly(Urgency.ROUTINE))));
        var none = factory.not(factory.or(deciding.toList()));
        return Stream.of(Urgency.values())
                .flatMap(urgency -> Stream.concat(
                        breaches(
                                Property.TOTAL,
                                "nothing decides " + urgency,
                                urgency == Urgency.NONE
                                        ? factory.falsum()
                                        : factory.and(answer.exactly(urgency), none)),
                        Stream.of(Urgency.values())
                                .filter(urgency::isAbove)
                                .flatMap(milder -> breaches(
                                        Property.TOTAL,
                                        "both " + urgency + " and not even " + milder,
                                        factory.and(answer.atLeast(urgency), factory.not(answer.atLeast(milder)))))));
    }

    private Stream<Breach> monotone() {
        var worse = new EncodedReport(factory, guidance, guidance.timeLimits(), procedure, "w");
        var worseAnswer = new EncodedAnswer(factory, guidance, procedure, worse);
        var both = new Solver(factory, factory.and(report.valid(), worse.valid(), worse.isAtLeast(report)));
        return helpful()
                .flatMap(urgency -> both
                        .smallest(factory.and(answer.atLeast(urgency), factory.not(worseAnswer.atLeast(urgency))))
                        .map(solution -> new Breach(
                                Property.MONOTONE,
                                "%s for %s, and less for %s"
                                        .formatted(urgency, report.report(solution), worse.report(solution))))
                        .stream());
    }

    private Stream<Breach> floor() {
        return Floor.table().stream()
                .flatMap(floor -> breaches(
                        Property.FLOOR,
                        floor.toString(),
                        factory.and(reported(floor), factory.not(answer.atLeast(floor.least())))));
    }

    private Formula reported(Floor floor) {
        var said = floor.condition(guidance)
                .read(new EncodedReading(factory, report, Unsaid.NOT_SO))
                .sure();
        var words = floor.words();
        return factory.and(
                said,
                switch (words.get(0)) {
                    case "" -> factory.verum();
                    case "not" -> report.denied(words.get(1));
                    case "from" -> report.from(Duration.parse(words.get(1)));
                    default -> report.said(words.get(0));
                });
    }

    /** Whether the symptom means an ambulance in every report that has it, at some severity. */
    boolean isRedFlag(String symptom) {
        return IntStream.rangeClosed(0, guidance.symptom(symptom).worst())
                .anyMatch(step -> leadsAlwaysToAnAmbulance(symptom, step));
    }

    private Stream<Breach> unknown() {
        return guidance.symptoms().values().stream()
                .flatMap(symptom -> IntStream.rangeClosed(symptom.cautious(), symptom.worst())
                        .filter(step -> leadsAlwaysToAnAmbulance(symptom.code(), step))
                        .boxed()
                        .flatMap(step -> breaches(
                                Property.UNKNOWN,
                                symptom.code() + " unknown at step " + step,
                                factory.and(
                                        report.unknown(symptom.code()),
                                        report.possible(symptom.code(), step),
                                        factory.not(answer.atLeast(Urgency.ROUTINE))))));
    }

    private boolean leadsAlwaysToAnAmbulance(String symptom, int step) {
        return !solver.isPossible(
                factory.and(report.present(symptom, step), factory.not(answer.atLeast(Urgency.IMMEDIATE))));
    }

    private Stream<Breach> unexplained() {
        return guidance.symptoms().keySet().stream().flatMap(symptom -> {
            var excused = guidance.rules().stream()
                    .filter(rule ->
                            rule.leadsTo() == Urgency.NONE && rule.symptoms().anyMatch(symptom::equals))
                    .map(answer::applies)
                    .toList();
            return breaches(
                    Property.UNEXPLAINED,
                    symptom,
                    factory.and(
                            report.present(symptom, 0),
                            factory.not(factory.or(excused)),
                            factory.not(answer.atLeast(Urgency.ROUTINE))));
        });
    }

    private Stream<Breach> bounds() {
        var worst = new CompletedReport(factory, report, true, Set.of(), Duration.ZERO);
        var most = new EncodedAnswer(factory, guidance, procedure, worst, Unsaid.SO);
        var worstWays = new Completing(factory, guidance, report, solver, true);
        var mildWays = new Completing(factory, guidance, report, solver, false);
        return helpful()
                .flatMap(urgency -> Stream.of(
                                worstWays.unreached("at most " + urgency, most.atLeast(urgency), urgency),
                                worstWays.unreached("answer " + urgency, answer.atLeast(urgency), urgency),
                                mildWays.unreached("below " + urgency, factory.not(answer.atLeast(urgency)), urgency))
                        .flatMap(Optional::stream));
    }

    private Stream<Breach> timed() {
        var breaches = new ArrayList<Breach>();
        var starts = report.starts();
        for (int i = 1; i < starts.size(); i++) {
            var before = at(starts.get(i - 1));
            var after = at(starts.get(i));
            for (var rule : guidance.rules()) {
                boolean changes =
                        solver.isPossible(factory.not(factory.equivalence(before.applies(rule), after.applies(rule))));
                boolean should = rule.isFor(procedure) && rule.timeLimits().contains(starts.get(i));
                if (changes != should) {
                    breaches.add(new Breach(
                            Property.TIMED,
                            rule.id() + (changes ? " changes at " : " does not change at ") + starts.get(i)));
                }
            }
        }
        return breaches.stream();
    }

    private EncodedAnswer at(Duration time) {
        return new EncodedAnswer(factory, guidance, procedure, new TimedReport(factory, report, time));
    }

    /** Whether the rule is among those that decide some report. */
    boolean canDecide(PlainRule rule) {
        return solver.isPossible(answer.decides(rule));
    }

    /** Whether some report makes one of the two rules apply surely and not the other. */
    boolean differ(PlainRule rule, PlainRule other) {
        var changed = new EncodedAnswer(factory, guidance.with(rule.id(), any -> other), procedure, report);
        return solver.isPossible(factory.not(factory.equivalence(answer.applies(rule), changed.applies(other))));
    }

    /** Whether some report gets another urgency or other deciding rules from the changed guidance. */
    boolean differs(PlainGuidance changed) {
        var other = new EncodedAnswer(factory, changed, procedure, report);
        var ways = new ArrayList<Formula>();
        helpful()
                .forEach(urgency ->
                        ways.add(factory.not(factory.equivalence(answer.atLeast(urgency), other.atLeast(urgency)))));
        for (int i = 0; i < guidance.rules().size(); i++) {
            ways.add(factory.not(factory.equivalence(
                    answer.decides(guidance.rules().get(i)),
                    other.decides(changed.rules().get(i)))));
        }
        return solver.isPossible(factory.or(ways));
    }

    private static Stream<Urgency> helpful() {
        return Stream.of(Urgency.values()).filter(urgency -> urgency != Urgency.NONE);
    }

    private Stream<Breach> breaches(Property property, String what, Formula broken) {
        return solver
                .smallest(broken)
                .map(solution -> new Breach(property, what + ": " + report.report(solution)))
                .stream();
    }
}
