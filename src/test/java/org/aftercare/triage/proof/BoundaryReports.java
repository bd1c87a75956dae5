package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The reports at which rules begin to apply, and those one step short of them. */
public final class BoundaryReports {
    private final PlainGuidance guidance;
    private final List<Duration> times;

    public BoundaryReports(PlainGuidance guidance) {
        this.guidance = guidance;
        this.times = Stream.concat(
                        Stream.of(Duration.ZERO),
                        guidance.timeLimits().stream().flatMap(limit -> Stream.of(limit.minusNanos(1), limit)))
                .toList();
    }

    /** Every report at or one step short of a point of the rule, at each time around a limit. */
    Set<PlainReport> around(PlainRule rule, String procedure) {
        var reports = new LinkedHashSet<PlainReport>();
        points(rule)
                .forEach(point -> variants(point)
                        .forEach(variant -> times.forEach(time -> reports.add(report(procedure, variant, time)))));
        return reports;
    }

    /** The reports at the points of the rule and nowhere else, with nothing else said to hold. */
    public Set<PlainReport> at(PlainRule rule, String procedure) {
        var reports = new LinkedHashSet<PlainReport>();
        points(rule).forEach(point -> reports.add(report(procedure, variant(point), firstTime(point))));
        return reports;
    }

    /** The reports one step short of a point in one symptom or circumstance. */
    public Set<PlainReport> below(PlainRule rule, String procedure) {
        var reports = new LinkedHashSet<PlainReport>();
        points(rule)
                .forEach(point -> variants(point).stream()
                        .skip(1)
                        .forEach(variant -> reports.add(report(procedure, variant, firstTime(point)))));
        return reports;
    }

    private Duration firstTime(Point point) {
        return times.stream().filter(point::covers).findFirst().orElseThrow();
    }

    /** A rule that raises is looked at where a symptom gives it something to raise. */
    private List<Point> points(PlainRule rule) {
        var raised = rule.raisesFrom();
        if (raised == null) {
            return Point.of(rule.when());
        }
        return guidance.rules().stream()
                .filter(other -> !other.raises() && other.leadsTo() == raised && other.unless() == null)
                .filter(other -> other.when() instanceof PlainCondition.AtLeast
                        && other.procedures().isEmpty())
                .limit(1)
                .flatMap(other -> Point.of(new PlainCondition.All(List.of(other.when(), rule.when()))).stream())
                .toList();
    }

    private record Variant(Map<String, Told> symptoms, Map<String, Boolean> circumstances) {}

    private Variant variant(Point point) {
        var symptoms = new LinkedHashMap<String, Told>();
        point.steps().forEach((code, step) -> symptoms.put(code, Told.present(sized(code, step))));
        var circumstances = new HashMap<String, Boolean>();
        guidance.circumstances()
                .forEach(each -> circumstances.put(each, point.circumstances().contains(each)));
        return new Variant(symptoms, circumstances);
    }

    private Integer sized(String symptom, int step) {
        return guidance.symptom(symptom).hasScale() ? Integer.valueOf(step) : null;
    }

    /** The point, and each change of one thing in it. */
    private List<Variant> variants(Point point) {
        var exact = variant(point);
        var variants = new ArrayList<>(List.of(exact));
        exact.symptoms()
                .forEach((code, told) -> neighbours(code, point.steps().get(code))
                        .forEach(other -> variants.add(
                                new Variant(changed(exact.symptoms(), code, other), exact.circumstances()))));
        exact.circumstances().forEach((id, holds) -> {
            variants.add(new Variant(exact.symptoms(), changed(exact.circumstances(), id, !holds)));
            if (!guidance.raisingCircumstances().contains(id)) {
                var unsaid = new HashMap<>(exact.circumstances());
                unsaid.remove(id);
                variants.add(new Variant(exact.symptoms(), unsaid));
            }
        });
        return variants;
    }

    private Stream<Told> neighbours(String code, int step) {
        var symptom = guidance.symptom(code);
        var others = new ArrayList<Told>(List.of(Told.absent(), Told.unknown(null)));
        if (step > 0) {
            others.add(Told.present(step - 1));
        }
        if (step < symptom.worst()) {
            others.add(Told.present(step + 1));
        }
        if (symptom.hasScale() && step >= symptom.cautious()) {
            others.add(Told.unknown(step));
        }
        return others.stream();
    }

    private static <V> Map<String, V> changed(Map<String, V> map, String key, V value) {
        var copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return copy;
    }

    private static PlainReport report(String procedure, Variant variant, Duration time) {
        return new PlainReport(procedure, null, variant.symptoms(), variant.circumstances(), time);
    }
}
