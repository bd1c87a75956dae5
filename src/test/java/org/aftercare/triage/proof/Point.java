package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One least way of making a condition hold. There is no negation, so every report that makes it hold contains such a point.
 *
 * @param until the end of the stretch of time, excluded; none when it has no end
 */
record Point(
        Map<String, Integer> steps,
        Set<String> circumstances,
        Duration from,
        @Nullable Duration until) {
    private static final Point ANYTHING = new Point(Map.of(), Set.of(), Duration.ZERO, null);

    static List<Point> of(PlainCondition condition) {
        return condition.read(Points.INSTANCE).stream()
                .filter(point -> point.covers(point.from()))
                .toList();
    }

    boolean covers(Duration time) {
        return time.compareTo(from) >= 0 && (until == null || time.compareTo(until) < 0);
    }

    private Point and(Point other) {
        var allSteps = new HashMap<>(steps);
        other.steps.forEach((symptom, step) -> allSteps.merge(symptom, step, Math::max));
        var allCircumstances = new HashSet<>(circumstances);
        allCircumstances.addAll(other.circumstances);
        return new Point(
                allSteps,
                allCircumstances,
                from.compareTo(other.from) >= 0 ? from : other.from,
                Stream.of(until, other.until)
                        .flatMap(Stream::ofNullable)
                        .min(Duration::compareTo)
                        .orElse(null));
    }

    private enum Points implements PlainCondition.Cases<List<Point>> {
        INSTANCE;

        @Override
        public List<Point> all(List<PlainCondition> parts) {
            return parts.stream()
                    .map(part -> part.read(this))
                    .reduce(
                            List.of(ANYTHING),
                            (left, right) -> left.stream()
                                    .flatMap(one -> right.stream().map(one::and))
                                    .toList());
        }

        @Override
        public List<Point> any(List<PlainCondition> parts) {
            return parts.stream().flatMap(part -> part.read(this).stream()).toList();
        }

        @Override
        public List<Point> atLeast(String symptom, int step) {
            return List.of(new Point(Map.of(symptom, step), Set.of(), Duration.ZERO, null));
        }

        @Override
        public List<Point> holds(String circumstance) {
            return List.of(new Point(Map.of(), Set.of(circumstance), Duration.ZERO, null));
        }

        @Override
        public List<Point> under(Duration time) {
            return List.of(new Point(Map.of(), Set.of(), Duration.ZERO, time));
        }

        @Override
        public List<Point> from(Duration time) {
            return List.of(new Point(Map.of(), Set.of(), time, null));
        }
    }
}
