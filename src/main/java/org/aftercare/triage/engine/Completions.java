package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Truth;

/**
 * Every way of filling in the circumstances a report leaves open, as far as rules about its symptoms read them. The time
 * since the procedure is filled in with one time of each stretch between the thresholds of those rules.
 */
final class Completions {
    private Completions() {}

    static Stream<Reading> of(Reading reading, RulesAfter rules) {
        var completed = timed(reading, rules);
        for (var circumstance : openCircumstances(reading, rules)) {
            completed = completed.flatMap(each -> Stream.of(false, true)
                    .map(holds -> each.with(each.circumstances().with(circumstance, holds))));
        }
        return completed;
    }

    private static Set<Circumstance> openCircumstances(Reading reading, RulesAfter rules) {
        var open = EnumSet.noneOf(Circumstance.class);
        leaves(reading, rules).forEach(leaf -> {
            if (leaf instanceof Condition.Holds holds
                    && reading.circumstances().holds(holds.circumstance()) == Truth.UNKNOWN) {
                open.add(holds.circumstance());
            }
        });
        return open;
    }

    /** The reading at each time that may make a difference; the reading itself when its time is known or none does. */
    static Stream<Reading> timed(Reading reading, RulesAfter rules) {
        if (reading.circumstances().sinceProcedure().isPresent()) {
            return Stream.of(reading);
        }
        var starts = new TreeSet<Duration>();
        leaves(reading, rules).forEach(leaf -> {
            if (leaf instanceof Condition.Timed timed) {
                starts.add(Duration.ZERO);
                starts.add(timed.limit());
            }
        });
        return starts.isEmpty()
                ? Stream.of(reading)
                : starts.stream()
                        .map(since -> reading.with(reading.circumstances().with(since)));
    }

    private static Stream<Condition.Leaf> leaves(Reading reading, RulesAfter rules) {
        return rules.about(reading).stream().map(RuleMatcher::rule).flatMap(Rule::leaves);
    }
}
