package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * One least way of making a condition hold: symptoms each at a step, circumstances, and a stretch of time. Since conditions
 * know no negation, whatever makes one hold contains one of its minimal points.
 *
 * @param until the end of the stretch of time, excluded; none when it is open
 */
record MinimalPoint(
        Map<Symptom, Integer> steps,
        Set<Circumstance> circumstances,
        Duration from,
        @Nullable Duration until) {
    private static final MinimalPoint ANYTHING = new MinimalPoint(Map.of(), Set.of(), Duration.ZERO, null);

    /** The points of a condition; those whose stretch of time is empty are left out. */
    static List<MinimalPoint> of(Condition condition) {
        return pointsOf(condition).filter(MinimalPoint::isPossible).toList();
    }

    private static Stream<MinimalPoint> pointsOf(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .map(part -> pointsOf(part).toList())
                    .reduce(List.of(ANYTHING), MinimalPoint::combined)
                    .stream();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().flatMap(MinimalPoint::pointsOf);
        }
        return Stream.of(ofLeaf((Condition.Leaf) condition));
    }

    private static MinimalPoint ofLeaf(Condition.Leaf leaf) {
        if (leaf instanceof Condition.AtLeast at) {
            return new MinimalPoint(Map.of(at.symptom(), at.step()), Set.of(), Duration.ZERO, null);
        }
        if (leaf instanceof Condition.Holds holds) {
            return new MinimalPoint(Map.of(), Set.of(holds.circumstance()), Duration.ZERO, null);
        }
        var timed = (Condition.Timed) leaf;
        return timed instanceof Condition.From
                ? new MinimalPoint(Map.of(), Set.of(), timed.limit(), null)
                : new MinimalPoint(Map.of(), Set.of(), Duration.ZERO, timed.limit());
    }

    private static List<MinimalPoint> combined(List<MinimalPoint> left, List<MinimalPoint> right) {
        return left.stream().flatMap(one -> right.stream().map(one::and)).toList();
    }

    private MinimalPoint and(MinimalPoint other) {
        var allSteps = new HashMap<>(steps);
        other.steps.forEach((symptom, step) -> allSteps.merge(symptom, step, Math::max));
        var allCircumstances = new HashSet<>(circumstances);
        allCircumstances.addAll(other.circumstances);
        var latestFrom = Collections.max(List.of(from, other.from));
        return new MinimalPoint(allSteps, allCircumstances, latestFrom, earlier(until, other.until));
    }

    private static @Nullable Duration earlier(@Nullable Duration one, @Nullable Duration other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Collections.min(List.of(one, other));
    }

    private boolean isPossible() {
        return covers(from);
    }

    boolean covers(Duration time) {
        return time.compareTo(from) >= 0 && (until == null || time.compareTo(until) < 0);
    }
}
