package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.Decision;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.engine.Triage;

/**
 * Holds the engine itself to the promises, at every point where a rule begins to apply and one step below. A condition has no
 * negation, so whatever breaks a promise anywhere breaks it at such a point.
 */
final class EngineProof {
    private final PlainGuidance guidance;
    private final Guidance real;
    private final Triage triage;
    private final EngineReports reports;
    private final BoundaryReports boundaries;
    private final NaiveCompletions completions;

    EngineProof(PlainGuidance guidance, Guidance real) {
        this.guidance = guidance;
        this.real = real;
        this.triage = new Triage(real);
        this.reports = new EngineReports(real.catalogue());
        this.boundaries = new BoundaryReports(guidance);
        this.completions = new NaiveCompletions(guidance);
    }

    List<Breach> breachesOf(Property property) {
        if (property == Property.WEIGHT) {
            return guidance.rules().parallelStream().flatMap(this::weight).toList();
        }
        return guidance.procedures().parallelStream()
                .flatMap(procedure -> breachesOf(property, procedure.code()))
                .toList();
    }

    private Stream<Breach> breachesOf(Property property, String procedure) {
        return switch (property) {
            case TOTAL -> total(procedure);
            case MONOTONE -> monotone(procedure);
            case FLOOR -> floor(procedure);
            case UNKNOWN -> unknown(procedure);
            case UNEXPLAINED -> unexplained(procedure);
            case BOUNDS -> bounds(procedure);
            case TIMED -> timed(procedure);
            case WEIGHT, ORDER, INTERVIEW ->
                throw new IllegalArgumentException(property + " is not about one procedure");
        };
    }

    private Stream<Breach> weight(PlainRule rule) {
        var nearby = guidance.procedures().stream()
                .filter(procedure -> rule.isFor(procedure.code()))
                .flatMap(procedure -> boundaries.around(rule, procedure.code()).stream())
                .toList();
        var dead = nearby.stream().anyMatch(report -> isDeciding(rule, report))
                ? Stream.<String>of()
                : Stream.of(rule.id() + " never decides");
        var idle = RuleFault.droppedParts(rule, guidance)
                .filter(fault -> isNoOtherThan(fault.changed(), nearby))
                .map(fault -> rule.id() + " means the same as " + fault.changed());
        return Stream.concat(dead, idle).map(what -> new Breach(Property.WEIGHT, what));
    }

    private boolean isDeciding(PlainRule rule, PlainReport report) {
        return decision(report).reasons().stream()
                .anyMatch(reason ->
                        reason.decides() && reason.rule().id().toString().equals(rule.id()));
    }

    /** Whether the rule, changed, leaves every reason of every report as it is. */
    private boolean isNoOtherThan(PlainRule changed, List<PlainReport> nearby) {
        var other = new Triage(EngineGuidance.with(real, changed));
        return nearby.stream()
                .map(reports::of)
                .allMatch(report -> ids(Decision.of(triage, report)).equals(ids(Decision.of(other, report))));
    }

    private static Set<String> ids(Decision decision) {
        return decision.reasons().stream()
                .map(reason -> reason.rule().id() + " " + reason.urgency())
                .collect(Collectors.toSet());
    }

    private Stream<PlainRule> rules(String procedure) {
        return guidance.rules().stream().filter(rule -> rule.isFor(procedure));
    }

    private Stream<PlainReport> around(String procedure) {
        return rules(procedure)
                .flatMap(rule -> boundaries.around(rule, procedure).stream())
                .distinct();
    }

    private Stream<PlainReport> at(String procedure) {
        return rules(procedure)
                .flatMap(rule -> boundaries.at(rule, procedure).stream())
                .distinct();
    }

    private Stream<Breach> total(String procedure) {
        return around(procedure)
                .filter(report -> decision(report).reasons().stream().noneMatch(Reason::decides))
                .map(report -> new Breach(Property.TOTAL, "nothing decides " + report));
    }

    private Stream<Breach> monotone(String procedure) {
        return at(procedure).flatMap(report -> {
            var urgency = urgency(report);
            return worse(report)
                    .filter(other -> urgency.isAbove(urgency(other)))
                    .map(other -> new Breach(
                            Property.MONOTONE,
                            "%s for %s, and %s for %s".formatted(urgency, report, urgency(other), other)));
        });
    }

    /** The report with each symptom one step worse, and with contacts before. */
    private Stream<PlainReport> worse(PlainReport report) {
        var symptoms = guidance.symptoms().values().stream()
                .flatMap(symptom -> worse(symptom, report.symptoms().get(symptom.code()))
                        .map(told -> report.withSymptoms(with(report.symptoms(), symptom.code(), told))));
        var contacts = Stream.of("repeat-contact", "repeat-contact-worsening")
                .map(each -> report.withCircumstances(
                        with(with(report.circumstances(), "repeat-contact", true), each, true),
                        report.sinceProcedure()));
        return Stream.concat(symptoms, contacts);
    }

    private static Stream<Told> worse(PlainSymptom symptom, Told told) {
        if (told == null || told.presence() == Presence.ABSENT) {
            return Stream.of(Told.unknown(null), Told.present(symptom.hasScale() ? 0 : null));
        }
        int step = told.step() == null ? symptom.cautious() : told.step();
        var same = symptom.hasScale() ? Integer.valueOf(step) : null;
        var next = step < symptom.worst() ? Stream.of(step + 1) : Stream.<Integer>of();
        return told.presence() == Presence.UNKNOWN
                ? Stream.concat(Stream.of(Told.present(same)), next.map(Told::unknown))
                : next.map(Told::present);
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        var copy = new HashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    /** Alone, and beside each other symptom at its worst. */
    private Stream<Breach> floor(String procedure) {
        return Floor.table().stream()
                .flatMap(floor -> besideOthers(floored(floor, procedure))
                        .filter(report -> floor.least().isAbove(urgency(report)))
                        .map(report -> new Breach(Property.FLOOR, floor + ": " + report)));
    }

    private PlainReport floored(Floor floor, String procedure) {
        var point = Point.of(floor.condition(guidance)).get(0);
        var symptoms = new HashMap<String, Told>();
        point.steps().forEach((code, step) -> symptoms.put(code, present(code, step)));
        var words = floor.words();
        var time = words.get(0).equals("from") ? Duration.parse(words.get(1)) : null;
        Map<String, Boolean> circumstances = switch (words.get(0)) {
            case "", "from" -> Map.of();
            case "not" -> Map.of(words.get(1), false);
            default -> Map.of(words.get(0), true);
        };
        return new PlainReport(procedure, null, symptoms, circumstances, time);
    }

    private Told present(String code, int step) {
        return Told.present(guidance.symptom(code).hasScale() ? Integer.valueOf(step) : null);
    }

    private Stream<PlainReport> besideOthers(PlainReport report) {
        var beside = guidance.symptoms().values().stream()
                .filter(symptom -> !report.symptoms().containsKey(symptom.code()))
                .flatMap(symptom -> Stream.of(present(symptom.code(), 0), present(symptom.code(), symptom.worst()))
                        .map(told -> report.withSymptoms(with(report.symptoms(), symptom.code(), told))));
        return Stream.concat(Stream.of(report), beside);
    }

    private Stream<Breach> unknown(String procedure) {
        return guidance.symptoms().values().stream()
                .flatMap(symptom -> IntStream.rangeClosed(symptom.cautious(), symptom.worst())
                        .filter(step ->
                                alone(procedure, symptom.code(), present(symptom.code(), step)) == Urgency.IMMEDIATE)
                        .mapToObj(step -> report(
                                procedure,
                                Map.of(
                                        symptom.code(),
                                        Told.unknown(symptom.hasScale() ? Integer.valueOf(step) : null))))
                        .flatMap(this::besideOthers)
                        .filter(report -> urgency(report) == Urgency.NONE)
                        .map(report -> new Breach(Property.UNKNOWN, report.toString())));
    }

    private Urgency alone(String procedure, String code, Told told) {
        return urgency(report(procedure, Map.of(code, told)));
    }

    private static PlainReport report(String procedure, Map<String, Told> symptoms) {
        return new PlainReport(procedure, null, symptoms, Map.of(), null);
    }

    private Stream<Breach> unexplained(String procedure) {
        return around(procedure)
                .filter(report -> urgency(report) == Urgency.NONE)
                .filter(report -> !explained(report).containsAll(present(report)))
                .map(report -> new Breach(Property.UNEXPLAINED, report.toString()));
    }

    private static Set<String> present(PlainReport report) {
        var present = new HashSet<String>();
        report.symptoms().forEach((code, told) -> {
            if (told.presence() == Presence.PRESENT) {
                present.add(code);
            }
        });
        return present;
    }

    private Set<String> explained(PlainReport report) {
        var explained = new HashSet<String>();
        decision(report).reasons().stream()
                .filter(reason -> !reason.rule().isStanding())
                .map(reason -> guidance.rule(reason.rule().id().toString()))
                .forEach(rule -> rule.symptoms().forEach(explained::add));
        return explained;
    }

    private Stream<Breach> bounds(String procedure) {
        return at(procedure)
                .flatMap(this::opened)
                .filter(this::missesItsBounds)
                .map(report -> new Breach(Property.BOUNDS, assess(report).bounds() + " of " + report));
    }

    /** The report with nothing said of circumstances and time, and with each symptom unknown or without its severity. */
    private Stream<PlainReport> opened(PlainReport report) {
        var said = new HashMap<>(report.circumstances());
        said.keySet().removeAll(readWith(report.symptoms().keySet()));
        var open = report.withCircumstances(said, null);
        return Stream.concat(
                Stream.of(open),
                open.symptoms().keySet().stream()
                        .flatMap(code -> Stream.of(Told.unknown(null), Told.present(null))
                                .map(told -> open.withSymptoms(with(open.symptoms(), code, told)))));
    }

    /** The circumstances that rules about any of the symptoms read. */
    private Set<String> readWith(Set<String> symptoms) {
        var read = new HashSet<String>();
        for (var rule : guidance.rules()) {
            if (rule.symptoms().anyMatch(symptoms::contains)) {
                rule.leaves().forEach(leaf -> {
                    if (leaf instanceof PlainCondition.Holds holds) {
                        read.add(holds.circumstance());
                    }
                });
            }
        }
        return read;
    }

    private boolean missesItsBounds(PlainReport report) {
        var least =
                completions.of(completions.mildest(report)).map(this::urgency).reduce(Urgency.IMMEDIATE, Urgency::min);
        var most = completions.of(completions.worst(report)).map(this::urgency).reduce(Urgency.NONE, Urgency::max);
        var assessment = assess(report);
        var bounds = assessment.bounds();
        return bounds.atLeast() != least
                || bounds.atMost() != most
                || bounds.certain() != (least == most)
                || least.isAbove(assessment.urgency())
                || assessment.urgency().isAbove(most);
    }

    private Stream<Breach> timed(String procedure) {
        return rules(procedure).flatMap(rule -> {
            var nearby = boundaries.around(rule, procedure).stream()
                    .map(report -> report.withCircumstances(report.circumstances(), null))
                    .distinct()
                    .toList();
            return guidance.timeLimits().stream().flatMap(limit -> timed(rule, limit, nearby));
        });
    }

    private Stream<Breach> timed(PlainRule rule, Duration limit, List<PlainReport> nearby) {
        boolean changes = nearby.stream().anyMatch(report -> changes(rule, report, limit.minusNanos(1), limit));
        boolean should = rule.timeLimits().contains(limit);
        var atTheLimit = changes == should
                ? Stream.<String>of()
                : Stream.of(rule.id() + (changes ? " changes at " : " does not change at ") + limit);
        var elsewhere = nearby.stream()
                .filter(report -> changes(rule, report, limit, limit.plusNanos(1))
                        || changes(rule, report, limit.plusHours(1), limit.plusHours(2)))
                .limit(1)
                .map(report -> rule.id() + " changes some time after " + limit + ": " + report);
        return Stream.concat(atTheLimit, elsewhere).map(what -> new Breach(Property.TIMED, what));
    }

    private boolean changes(PlainRule rule, PlainReport report, Duration before, Duration after) {
        return applies(rule, report, before) != applies(rule, report, after);
    }

    private boolean applies(PlainRule rule, PlainReport report, Duration time) {
        return decision(report.withCircumstances(report.circumstances(), time)).reasons().stream()
                .anyMatch(reason -> reason.rule().id().toString().equals(rule.id()));
    }

    private Assessment assess(PlainReport report) {
        return triage.assess(reports.of(report));
    }

    private Urgency urgency(PlainReport report) {
        return decision(report).urgency();
    }

    private Decision decision(PlainReport report) {
        return Decision.of(triage, reports.of(report));
    }
}
