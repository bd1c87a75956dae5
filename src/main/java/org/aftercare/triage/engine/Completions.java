package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Truth;

/**
 * Every way of filling in the circumstances a report leaves open, as far as rules about its symptoms read them. The time
 * since the procedure is filled in with one time of each stretch between the thresholds of those rules.
 */
final class Completions {
    private final RuleSet rules;

    Completions(RuleSet rules) {
        this.rules = rules;
    }

    Stream<Report> of(Report report) {
        var completed = timed(report);
        for (var circumstance : openCircumstances(report)) {
            completed = completed.flatMap(each -> Stream.of(false, true)
                    .map(holds -> each.with(each.circumstances().with(circumstance, holds))));
        }
        return completed;
    }

    Set<Circumstance> openCircumstances(Report report) {
        var open = EnumSet.noneOf(Circumstance.class);
        leaves(report).forEach(leaf -> {
            if (leaf instanceof Condition.Holds holds
                    && report.circumstances().holds(holds.circumstance()) == Truth.UNKNOWN) {
                open.add(holds.circumstance());
            }
        });
        return open;
    }

    /** The report at each time that may make a difference; the report itself when its time is known or none does. */
    Stream<Report> timed(Report report) {
        if (report.circumstances().sinceProcedure().isPresent()) {
            return Stream.of(report);
        }
        var starts = new TreeSet<Duration>();
        leaves(report).forEach(leaf -> {
            if (leaf instanceof Condition.Timed timed) {
                starts.add(Duration.ZERO);
                starts.add(timed.limit());
            }
        });
        return starts.isEmpty()
                ? Stream.of(report)
                : starts.stream()
                        .map(since -> report.with(report.circumstances().with(since)));
    }

    private Stream<Condition.Leaf> leaves(Report report) {
        return rules.after(report.procedure()).about(Reading.of(report)).stream()
                .flatMap(Rule::leaves);
    }
}
