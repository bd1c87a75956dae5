package org.aftercare.triage.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Condition;

/**
 * Comparisons that must all hold, each column compared once, as a decision table has them.
 *
 * @param steps the least step of each symptom
 * @param from the least hours since the procedure
 * @param under more hours than have passed
 */
record Row(Map<SymptomCode, Integer> steps, Map<Circumstance, Boolean> circumstances, long from, long under) {
    private static final Row ANYTHING = new Row(Map.of(), Map.of(), 0, Long.MAX_VALUE);

    /** The ways in which a condition holds. */
    static List<Row> of(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(part -> of(part).stream()).toList();
        }
        if (condition instanceof Condition.All all) {
            return allOf(all.parts().stream().map(Row::of).toList());
        }
        return List.of(leaf(condition, true));
    }

    /** The ways in which a condition of circumstances and times does not hold. */
    static List<Row> not(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().flatMap(part -> not(part).stream()).toList();
        }
        if (condition instanceof Condition.Any any) {
            return allOf(any.parts().stream().map(Row::not).toList());
        }
        return List.of(leaf(condition, false));
    }

    static List<Row> allOf(List<List<Row>> parts) {
        var rows = List.of(ANYTHING);
        for (var part : parts) {
            rows = rows.stream().flatMap(row -> part.stream().flatMap(row::and)).toList();
        }
        return rows;
    }

    private static Row leaf(Condition leaf, boolean holds) {
        if (leaf instanceof Condition.AtLeast at && holds) {
            return new Row(Map.of(at.symptom().code(), at.step()), Map.of(), 0, Long.MAX_VALUE);
        }
        if (leaf instanceof Condition.Holds circumstance) {
            return new Row(Map.of(), Map.of(circumstance.circumstance(), holds), 0, Long.MAX_VALUE);
        }
        if (leaf instanceof Condition.Timed timed) {
            boolean isUnder = leaf instanceof Condition.Under == holds;
            long hours = timed.limit().toHours();
            return isUnder ? new Row(Map.of(), Map.of(), 0, hours) : new Row(Map.of(), Map.of(), hours, Long.MAX_VALUE);
        }
        throw new IllegalArgumentException("`" + leaf + "` cannot be exported");
    }

    /** Both; nothing where they contradict each other. */
    private Stream<Row> and(Row other) {
        var bothSteps = new LinkedHashMap<>(steps);
        other.steps.forEach((symptom, step) -> bothSteps.merge(symptom, step, Math::max));
        var bothCircumstances = new LinkedHashMap<>(circumstances);
        bothCircumstances.putAll(other.circumstances);
        boolean contradict = circumstances.entrySet().stream()
                .anyMatch(said -> Optional.ofNullable(other.circumstances.get(said.getKey()))
                        .filter(holds -> !holds.equals(said.getValue()))
                        .isPresent());
        var both = new Row(bothSteps, bothCircumstances, Math.max(from, other.from), Math.min(under, other.under));
        return contradict || both.from >= both.under ? Stream.empty() : Stream.of(both);
    }
}
