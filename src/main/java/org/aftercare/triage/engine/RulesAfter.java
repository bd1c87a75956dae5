package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;

/**
 * The rules for one procedure, found by the symptoms they read, so that a decision costs nothing for rules about symptoms
 * nobody reported.
 */
final class RulesAfter {
    private final Map<SymptomCode, List<RuleAbout>> bySymptom = new HashMap<>();
    private final List<Rule> raising;
    private final Rule unexplained;

    /** What is told of each rule that applies. */
    interface Applying {
        Applying UNHEARD = (rule, ways, reported) -> {};

        /** The rule applies in these ways, which the symptom led to. */
        void rule(Rule rule, int ways, ReportedSymptom reported);
    }

    RulesAfter(List<Rule> rules, Rule unexplained) {
        this.raising = rules.stream()
                .filter(rule -> rule.effect() instanceof Effect.Raises)
                .toList();
        this.unexplained = unexplained;
        rules.stream().filter(rule -> rule.effect() instanceof Effect.LeadsTo).forEach(this::index);
    }

    private void index(Rule rule) {
        var symptoms = rule.symptoms().distinct().toList();
        for (var symptom : symptoms) {
            var before = symptoms.subList(0, symptoms.indexOf(symptom));
            bySymptom
                    .computeIfAbsent(symptom.code(), none -> new ArrayList<>())
                    .add(new RuleAbout(rule, rule.leastStep(symptom), before));
        }
    }

    /** The rules that read a symptom; none of them is one that raises. */
    List<RuleAbout> about(Symptom symptom) {
        return bySymptom.getOrDefault(symptom.code(), List.of());
    }

    /** The rules that read a symptom which the report does not deny, each once. */
    List<Rule> about(Reading reading) {
        var rules = new ArrayList<Rule>();
        for (var reported : reading.report().symptoms()) {
            if (reported.presence() != Presence.ABSENT) {
                about(reported.symptom()).stream()
                        .filter(about -> about.isMetFirst(reading))
                        .forEach(about -> rules.add(about.rule()));
            }
        }
        return rules;
    }

    /** What the rules make of all that is reported. */
    int tally(Reading reading, Applying applying) {
        int tally = Tally.EMPTY;
        for (var reported : reading.report().symptoms()) {
            if (reported.presence() != Presence.ABSENT) {
                tally |= tally(reported, reading, applying);
            }
        }
        return tally;
    }

    /** What the rules about one symptom make of it, and the rule for what is unexplained where they do not explain it. */
    int tally(ReportedSymptom reported, Reading reading, Applying applying) {
        int tally = Tally.EMPTY;
        int explained = Ways.NONE;
        for (var about : about(reported.symptom())) {
            int ways = about.rule().ways(reading);
            tally |= Tally.of(about.rule().leadsTo(), ways);
            explained |= about.explaining(ways, reported);
            if (about.rule().counts(ways) && about.isMetFirst(reading)) {
                applying.rule(about.rule(), ways, reported);
            }
        }
        int left = Ways.atLeast(0, reported) & ~explained;
        if (unexplained.counts(left)) {
            applying.rule(unexplained, left, reported);
        }
        return tally | Tally.of(unexplained.leadsTo(), left);
    }

    /** What the rules that raise make of an answer the others put at `before`. */
    Urgency raised(Urgency before, Reading reading) {
        var raised = before;
        for (var rule : raising) {
            raised = rule.raises(before, reading) ? raised.max(rule.raisesTo()) : raised;
        }
        return raised;
    }

    List<Rule> raising() {
        return raising;
    }
}
