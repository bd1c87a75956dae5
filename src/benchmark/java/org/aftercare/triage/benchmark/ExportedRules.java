package org.aftercare.triage.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Truth;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Effect;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Rule;

/**
 * The rules of the guidance as other engines can hold them: rows of comparisons, the most urgent first, of which the first that
 * holds gives the level. They say nothing of reasons, bounds or open questions, and nothing may be unknown to them. Rules that raise
 * an answer, and the one for what no rule explains, look at what others have found, and are left out.
 */
final class ExportedRules {
    static final String PROCEDURE = "procedure";
    static final String HOURS = "hours";

    /** The levels by their number, in which other engines answer. */
    static final List<Urgency> LEVELS = List.of(Urgency.values());

    private static final long NOT_THERE = -1;

    private final Guidance guidance;
    private final List<Line> lines = new ArrayList<>();

    /** A row of a table. */
    record Line(Urgency urgency, List<ProcedureCode> procedures, Row row) {
        int level() {
            return LEVELS.indexOf(urgency);
        }
    }

    ExportedRules(Guidance guidance) {
        this.guidance = guidance;
        guidance.rules().all().stream().filter(ExportedRules::isExported).forEach(this::add);
        lines.sort(Comparator.comparing(Line::urgency).reversed());
    }

    private static boolean isExported(Rule rule) {
        return !rule.isStanding() && rule.effect() instanceof Effect.LeadsTo;
    }

    private void add(Rule rule) {
        var urgency = ((Effect.LeadsTo) rule.effect()).urgency();
        var when = Row.of(rule.when());
        var unless = rule.unless();
        var rows = unless == null ? when : Row.allOf(List.of(when, Row.not(unless)));
        rows.forEach(row -> lines.add(new Line(urgency, rule.procedures(), row)));
    }

    List<Line> lines() {
        return lines;
    }

    /** How many rules the lines come from. */
    long exported() {
        return guidance.rules().all().stream().filter(ExportedRules::isExported).count();
    }

    /** The inputs that are numbers: the time, and each symptom's step, or -1 where it is not there. */
    List<String> numbers() {
        return Stream.concat(
                        Stream.of(HOURS),
                        guidance.catalogue().symptoms().stream().map(symptom -> name(symptom.code())))
                .toList();
    }

    /** The inputs that are true or false. */
    List<String> truths() {
        return Arrays.stream(Circumstance.values()).map(ExportedRules::name).toList();
    }

    static String name(SymptomCode symptom) {
        return "s_" + symptom.value().replace('-', '_');
    }

    static String name(Circumstance circumstance) {
        return "c_" + circumstance.id().replace('-', '_');
    }

    /** The inputs of a report that says nothing: no symptom is there, and no circumstance holds. */
    Map<String, Object> nothingSaid() {
        var inputs = new LinkedHashMap<String, Object>();
        numbers().forEach(name -> inputs.put(name, NOT_THERE));
        truths().forEach(name -> inputs.put(name, false));
        return inputs;
    }

    /** A report as those engines read it. */
    Map<String, Object> inputs(Report report) {
        var inputs = nothingSaid();
        inputs.put(PROCEDURE, report.procedure().code().value());
        inputs.put(HOURS, report.circumstances().sinceProcedure().orElseThrow().toHours());
        for (var circumstance : Circumstance.values()) {
            inputs.put(name(circumstance), report.circumstances().holds(circumstance) == Truth.TRUE);
        }
        for (var reported : report.symptoms()) {
            if (reported.presence() == Presence.PRESENT) {
                inputs.put(name(reported.code()), (long) reported.countedStep());
            }
        }
        return inputs;
    }
}
