package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;

/** Finds rules that can never decide: at each of their minimal points a more urgent rule holds already, or there is none. */
public final class Deciding {
    private final Guidance guidance;
    private final Triage triage;
    private final List<Duration> times;

    public Deciding(Guidance guidance) {
        this.guidance = guidance;
        this.triage = new Triage(guidance);
        var starts = new TreeSet<Duration>();
        starts.add(Duration.ZERO);
        guidance.rules().all().stream().flatMap(Rule::leaves).forEach(leaf -> {
            if (leaf instanceof Condition.Timed timed) {
                starts.add(timed.limit());
            }
        });
        this.times = List.copyOf(starts);
    }

    public boolean canDecide(Rule rule) {
        return rule.effect() instanceof Effect.Raises
                || guidance.catalogue().procedures().stream()
                        .filter(rule::isFor)
                        .flatMap(procedure -> reports(procedure, rule))
                        .anyMatch(report -> decides(rule, report));
    }

    private boolean decides(Rule rule, Report report) {
        return triage.decide(report).reasons().stream()
                .anyMatch(reason -> reason.rule().equals(rule) && reason.decides());
    }

    private Stream<Report> reports(Procedure procedure, Rule rule) {
        return MinimalPoint.of(rule.when()).stream()
                .flatMap(point -> times.stream().filter(point::covers).map(time -> report(procedure, point, time)));
    }

    private static Report report(Procedure procedure, MinimalPoint point, Duration time) {
        Map<Circumstance, Boolean> said = new EnumMap<>(Circumstance.class);
        for (var circumstance : Circumstance.values()) {
            said.put(circumstance, point.circumstances().contains(circumstance));
        }
        var symptoms = point.steps().entrySet().stream()
                .map(entry -> ReportedSymptom.present(entry.getKey(), entry.getValue()))
                .toList();
        return new Report(procedure, null, new Circumstances(said, time), symptoms);
    }
}
