package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.jspecify.annotations.Nullable;

/** A rule with one thing wrong in it. */
record RuleFault(Kind kind, PlainRule changed) {

    enum Kind {
        THRESHOLD_UP,
        THRESHOLD_DOWN,
        PART_DROPPED,
        ANY_AND_ALL_SWAPPED,
        OUTCOME_RAISED,
        OUTCOME_LOWERED,
        PROCEDURE_DROPPED,
        TIME_MOVED,
        EXCEPTION_DROPPED
    }

    /** Every single fault there can be in a rule. */
    static List<RuleFault> of(PlainRule rule, PlainGuidance guidance) {
        var faults = new ArrayList<RuleFault>();
        changes(rule.when(), guidance)
                .forEach(each -> faults.add(new RuleFault(each.kind(), rule.withWhen(each.to()))));
        var unless = rule.unless();
        if (unless != null) {
            changes(unless, guidance)
                    .forEach(each -> faults.add(new RuleFault(each.kind(), rule.withUnless(each.to()))));
            faults.add(new RuleFault(Kind.EXCEPTION_DROPPED, rule.withUnless(null)));
        }
        higher(rule.leadsTo()).ifPresent(to -> faults.add(new RuleFault(Kind.OUTCOME_RAISED, rule.withLeadsTo(to))));
        lower(rule).ifPresent(to -> faults.add(new RuleFault(Kind.OUTCOME_LOWERED, rule.withLeadsTo(to))));
        procedures(rule, guidance)
                .forEach(rest -> faults.add(new RuleFault(Kind.PROCEDURE_DROPPED, rule.withProcedures(rest))));
        return faults;
    }

    static Stream<RuleFault> droppedParts(PlainRule rule, PlainGuidance guidance) {
        return of(rule, guidance).stream().filter(fault -> fault.kind() == Kind.PART_DROPPED);
    }

    private static Optional<Urgency> higher(Urgency urgency) {
        return Stream.of(Urgency.values())
                .filter(each -> each.oneStepLower() == urgency && each != urgency)
                .findFirst();
    }

    private static Optional<Urgency> lower(PlainRule rule) {
        var lower = rule.leadsTo().oneStepLower();
        return lower == rule.leadsTo() || lower == rule.raisesFrom() ? Optional.empty() : Optional.of(lower);
    }

    private static Stream<Set<String>> procedures(PlainRule rule, PlainGuidance guidance) {
        var all = guidance.procedures().stream()
                .map(PlainProcedure::code)
                .filter(rule::isFor)
                .toList();
        return all.stream().map(dropped -> {
            var rest = new HashSet<>(all);
            rest.remove(dropped);
            return rest.isEmpty() ? Set.of("none") : rest;
        });
    }

    private record Change(Kind kind, PlainCondition to) {}

    private static List<Change> changes(PlainCondition condition, PlainGuidance guidance) {
        return condition.read(new Changes(guidance)).stream()
                .filter(change -> !change.to().equals(condition))
                .toList();
    }

    private record Changes(PlainGuidance guidance) implements PlainCondition.Cases<List<Change>> {

        @Override
        public List<Change> all(List<PlainCondition> parts) {
            return joined(parts, PlainCondition.All::new, PlainCondition.Any::new);
        }

        @Override
        public List<Change> any(List<PlainCondition> parts) {
            return joined(parts, PlainCondition.Any::new, PlainCondition.All::new);
        }

        private List<Change> joined(
                List<PlainCondition> parts,
                Function<List<PlainCondition>, PlainCondition> join,
                Function<List<PlainCondition>, PlainCondition> swapped) {
            var changes = new ArrayList<Change>();
            changes.add(new Change(Kind.ANY_AND_ALL_SWAPPED, swapped.apply(parts)));
            for (int i = 0; i < parts.size(); i++) {
                changes.add(new Change(Kind.PART_DROPPED, join.apply(replaced(parts, i, null))));
                for (var inner : parts.get(i).read(this)) {
                    changes.add(new Change(inner.kind(), join.apply(replaced(parts, i, inner.to()))));
                }
            }
            return changes;
        }

        private static List<PlainCondition> replaced(
                List<PlainCondition> parts, int index, @Nullable PlainCondition other) {
            return IntStream.range(0, parts.size())
                    .boxed()
                    .flatMap(i -> i == index ? Stream.ofNullable(other) : Stream.of(parts.get(i)))
                    .toList();
        }

        @Override
        public List<Change> atLeast(String symptom, int step) {
            var changes = new ArrayList<Change>();
            if (step > 0) {
                changes.add(new Change(Kind.THRESHOLD_DOWN, new PlainCondition.AtLeast(symptom, step - 1)));
            }
            if (step < guidance.symptom(symptom).worst()) {
                changes.add(new Change(Kind.THRESHOLD_UP, new PlainCondition.AtLeast(symptom, step + 1)));
            }
            return changes;
        }

        @Override
        public List<Change> holds(String circumstance) {
            return List.of();
        }

        @Override
        public List<Change> under(Duration time) {
            return moved(time, PlainCondition.Under::new);
        }

        @Override
        public List<Change> from(Duration time) {
            return moved(time, PlainCondition.From::new);
        }

        private static List<Change> moved(Duration time, Function<Duration, PlainCondition> compared) {
            return Stream.of(time.minusHours(1), time.plusHours(1), time.multipliedBy(2))
                    .map(to -> new Change(Kind.TIME_MOVED, compared.apply(to)))
                    .toList();
        }
    }
}
