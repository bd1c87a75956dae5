package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.logicng.datastructures.Assignment;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * Every report after one procedure, as propositional variables: a solution of {@link #valid()} is a report. A time is one of the
 * stretches between the limits that rules compare with, since no rule tells two times of a stretch apart.
 */
final class EncodedReport implements ReportFormulas {
    private final FormulaFactory factory;
    private final PlainGuidance guidance;
    private final String procedure;
    private final String name;
    private final List<Duration> starts = new ArrayList<>();

    /** Encodes reports whose times are told apart at the limits given. */
    EncodedReport(
            FormulaFactory factory,
            PlainGuidance guidance,
            Collection<Duration> limits,
            String procedure,
            String name) {
        this.factory = factory;
        this.guidance = guidance;
        this.procedure = procedure;
        this.name = name;
        starts.add(Duration.ZERO);
        starts.addAll(limits);
    }

    String procedure() {
        return procedure;
    }

    /** What holds for whatever can be posted after this procedure. */
    Formula valid() {
        var parts = new ArrayList<Formula>();
        guidance.symptoms().values().forEach(symptom -> addValid(parts, symptom));
        guidance.circumstances().forEach(each -> parts.add(factory.amo(saidOf(each), deniedOf(each))));
        parts.add(factory.exo(times()));
        guidance.raisingCircumstances().forEach(each -> parts.add(factory.or(saidOf(each), deniedOf(each))));
        parts.add(factory.implication(saidOf("repeat-contact-worsening"), saidOf("repeat-contact")));
        parts.add(factory.amo(saidOf("groin-access"), saidOf("wrist-access")));
        return factory.and(parts);
    }

    private void addValid(List<Formula> parts, PlainSymptom symptom) {
        parts.add(factory.amo(states(symptom)));
        parts.add(factory.implication(unsized(symptom.code()), presentAt(symptom.code(), symptom.cautious())));
        IntStream.range(0, symptom.cautious()).forEach(mild -> parts.add(factory.not(unknownAt(symptom.code(), mild))));
    }

    private List<Variable> states(PlainSymptom symptom) {
        return steps(symptom, 0)
                .flatMap(step -> Stream.of(presentAt(symptom.code(), step), unknownAt(symptom.code(), step)))
                .toList();
    }

    private List<Variable> times() {
        return Stream.concat(Stream.of(untimedVariable()), starts.stream().map(this::at))
                .toList();
    }

    private static Stream<Integer> steps(PlainSymptom symptom, int from) {
        return IntStream.rangeClosed(from, symptom.worst()).boxed();
    }

    @Override
    public Formula present(String symptom, int step) {
        return factory.or(steps(guidance.symptom(symptom), step)
                .map(each -> presentAt(symptom, each))
                .toList());
    }

    @Override
    public Formula possible(String symptom, int step) {
        return factory.or(steps(guidance.symptom(symptom), step)
                .flatMap(each -> Stream.of(presentAt(symptom, each), unknownAt(symptom, each)))
                .toList());
    }

    /** The symptom is unknown, whatever its step. */
    Formula unknown(String symptom) {
        return factory.or(steps(guidance.symptom(symptom), 0)
                .map(each -> unknownAt(symptom, each))
                .toList());
    }

    /** The symptom is present and no severity is given. */
    Variable unsized(String symptom) {
        return variable("unsized", symptom);
    }

    @Override
    public Formula said(String circumstance) {
        return saidOf(circumstance);
    }

    @Override
    public Formula denied(String circumstance) {
        return deniedOf(circumstance);
    }

    @Override
    public Formula under(Duration limit) {
        return factory.or(starts.stream()
                .filter(start -> start.compareTo(limit) < 0)
                .map(this::at)
                .toList());
    }

    @Override
    public Formula from(Duration limit) {
        return factory.or(starts.stream()
                .filter(start -> start.compareTo(limit) >= 0)
                .map(this::at)
                .toList());
    }

    @Override
    public Formula untimed() {
        return untimedVariable();
    }

    List<Duration> starts() {
        return starts;
    }

    /** No symptom is milder or less certain here than in another report, and all else is the same but for contacts before. */
    Formula isAtLeast(EncodedReport other) {
        var parts = new ArrayList<Formula>();
        guidance.symptoms()
                .values()
                .forEach(symptom -> steps(symptom, 0).forEach(step -> {
                    var code = symptom.code();
                    parts.add(factory.implication(other.present(code, step), present(code, step)));
                    parts.add(factory.implication(other.possible(code, step), possible(code, step)));
                }));
        var growing = guidance.raisingCircumstances();
        guidance.circumstances().forEach(each -> {
            parts.add(factory.implication(other.said(each), said(each)));
            parts.add(
                    growing.contains(each)
                            ? factory.verum()
                            : factory.and(
                                    factory.implication(said(each), other.said(each)),
                                    factory.equivalence(denied(each), other.denied(each))));
        });
        starts.forEach(start -> parts.add(factory.equivalence(at(start), other.at(start))));
        return factory.and(parts);
    }

    /** That at least the symptoms and circumstances of a solution are reported. */
    Formula reported(Assignment solution) {
        return factory.and(solution.positiveVariables().stream()
                .filter(each -> Stream.of("present", "unknown", "said")
                        .anyMatch(kind -> each.name().startsWith(name + ":" + kind + ":")))
                .toList());
    }

    /** The report of a solution. */
    PlainReport report(Assignment solution) {
        var symptoms = new HashMap<String, Told>();
        guidance.symptoms()
                .values()
                .forEach(symptom -> steps(symptom, 0).forEach(step -> {
                    boolean sized = symptom.hasScale() && !solution.evaluateLit(unsized(symptom.code()));
                    if (solution.evaluateLit(presentAt(symptom.code(), step))) {
                        symptoms.put(symptom.code(), Told.present(sized ? step : null));
                    } else if (solution.evaluateLit(unknownAt(symptom.code(), step))) {
                        symptoms.put(symptom.code(), Told.unknown(symptom.hasScale() ? step : null));
                    }
                }));
        var time = starts.stream()
                .filter(start -> solution.evaluateLit(at(start)))
                .findFirst()
                .orElse(null);
        return new PlainReport(procedure, null, symptoms, circumstances(solution), time);
    }

    private Map<String, Boolean> circumstances(Assignment solution) {
        var circumstances = new HashMap<String, Boolean>();
        guidance.circumstances().forEach(each -> {
            if (solution.evaluateLit(saidOf(each)) || solution.evaluateLit(deniedOf(each))) {
                circumstances.put(each, solution.evaluateLit(saidOf(each)));
            }
        });
        return circumstances;
    }

    private Variable presentAt(String symptom, int step) {
        return variable("present", symptom + "@" + step);
    }

    private Variable unknownAt(String symptom, int step) {
        return variable("unknown", symptom + "@" + step);
    }

    private Variable saidOf(String circumstance) {
        return variable("said", circumstance);
    }

    private Variable deniedOf(String circumstance) {
        return variable("denied", circumstance);
    }

    private Variable at(Duration start) {
        return variable("at", start.toString());
    }

    private Variable untimedVariable() {
        return variable("untimed", "");
    }

    private Variable variable(String kind, String of) {
        return factory.variable(name + ":" + kind + ":" + of);
    }
}
