package org.aftercare.triage.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Urgency;
import org.jspecify.annotations.Nullable;

/** The decision written a second time, from its description alone and without regard to speed. */
final class NaiveTriage {
    private final PlainGuidance guidance;
    private final Map<String, List<PlainRule>> rules;
    private final NaiveCompletions completions;

    NaiveTriage(PlainGuidance guidance) {
        this.guidance = guidance;
        this.rules = guidance.procedures().stream()
                .map(PlainProcedure::code)
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> guidance.rules().stream()
                                .filter(rule -> rule.isFor(code))
                                .toList()));
        this.completions = new NaiveCompletions(guidance);
    }

    Answer decide(PlainReport report) {
        return Answer.of(reasons(report));
    }

    private List<Counted> reasons(PlainReport report) {
        var reasons = new ArrayList<Counted>();
        var unexplained = present(report);
        var ordinary = new NaiveReading(guidance, report, Kleene.UNKNOWN, Kleene.TRUE);
        var established = new NaiveReading(guidance, report, Kleene.FALSE, Kleene.FALSE);
        for (var rule : rulesAfter(report)) {
            var reading = rule.leadsTo() == Urgency.NONE ? established : ordinary;
            var urgency = isExcepted(rule, established) ? null : counted(rule, reading);
            if (urgency != null) {
                reasons.add(new Counted(rule.id(), urgency));
                unexplained.removeAll(mentioned(rule, reading));
            }
        }
        unexplained.forEach(symptom -> reasons.add(new Counted(guidance.unexplained(), Urgency.ROUTINE)));
        if (reasons.isEmpty()) {
            reasons.add(new Counted(guidance.nothingReported(), Urgency.NONE));
        }
        raising(report, Counted.mostUrgent(reasons))
                .forEach(rule -> reasons.add(new Counted(rule.id(), rule.leadsTo())));
        return reasons;
    }

    /** What a rule counts for the report, or nothing when it is no reason. */
    private static @Nullable Urgency counted(PlainRule rule, NaiveReading reading) {
        if (rule.raises()) {
            return null;
        }
        return switch (rule.when().read(reading)) {
            case TRUE -> rule.leadsTo();
            case UNKNOWN -> lowered(rule.leadsTo());
            case FALSE -> null;
        };
    }

    private static @Nullable Urgency lowered(Urgency urgency) {
        return switch (urgency) {
            case IMMEDIATE -> Urgency.URGENT;
            case URGENT -> Urgency.ROUTINE;
            case ROUTINE, NONE -> null;
        };
    }

    private static boolean isExcepted(PlainRule rule, NaiveReading established) {
        var exception = rule.unless();
        return exception != null && exception.read(established) == Kleene.TRUE;
    }

    private static Set<String> mentioned(PlainRule rule, NaiveReading reading) {
        return rule.when()
                .leaves()
                .filter(PlainCondition.AtLeast.class::isInstance)
                .filter(leaf -> leaf.read(reading) != Kleene.FALSE)
                .map(leaf -> ((PlainCondition.AtLeast) leaf).symptom())
                .collect(Collectors.toSet());
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

    /** The rules that raise this answer; none of them raises what another has raised. */
    private List<PlainRule> raising(PlainReport report, Urgency answer) {
        return rulesAfter(report).stream()
                .filter(rule -> rule.raisesFrom() == answer)
                .filter(rule -> rule.when().read(mildestReading(report)) == Kleene.TRUE)
                .toList();
    }

    private NaiveReading mildestReading(PlainReport report) {
        return new NaiveReading(guidance, completions.mildest(report), Kleene.FALSE, Kleene.FALSE);
    }

    private List<PlainRule> rulesAfter(PlainReport report) {
        return rules.get(report.procedure());
    }

    /** The mildest answer to what the report may yet turn out to be. */
    Urgency atLeast(PlainReport report) {
        return answers(completions.mildest(report)).min(Urgency::compareTo).orElseThrow();
    }

    /** The most urgent answer to what the report may yet turn out to be. */
    Urgency atMost(PlainReport report) {
        return answers(completions.worst(report)).max(Urgency::compareTo).orElseThrow();
    }

    /** How many decisions each bound takes. */
    long completions(PlainReport report) {
        return completions.count(report);
    }

    private Stream<Urgency> answers(PlainReport settled) {
        return completions.of(settled).map(each -> Counted.mostUrgent(reasons(each)));
    }
}
