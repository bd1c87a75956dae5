package org.aftercare.triage.records;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.engine.Rule;
import org.aftercare.triage.engine.RuleSet;

/** Counts decisions and the rules that led to them; every counter is there from the start, so that counting only looks it up. */
final class DecisionCounts {
    private final Map<Urgency, Counter> assessments = new EnumMap<>(Urgency.class);
    private final Map<RuleId, OfRule> rules = new HashMap<>();

    /** The counters of one rule: how often it decided, and how often it applied and another decided. */
    private record OfRule(Counter deciding, Counter applying) {}

    DecisionCounts(RuleSet rules, MeterRegistry meters) {
        for (var urgency : Urgency.values()) {
            assessments.put(
                    urgency,
                    meters.counter(
                            "triage.assessments",
                            "disposition",
                            urgency.disposition().name(),
                            "urgency",
                            urgency.name()));
        }
        for (var rule : rules.all()) {
            this.rules.put(rule.id(), new OfRule(reasons(rule, true, meters), reasons(rule, false, meters)));
        }
    }

    private static Counter reasons(Rule rule, boolean decides, MeterRegistry meters) {
        return meters.counter(
                "triage.reasons",
                "rule",
                rule.id().toString(),
                "basis",
                rule.basis().kind().name(),
                "decides",
                Boolean.toString(decides));
    }

    void count(Decision decision) {
        Objects.requireNonNull(assessments.get(decision.urgency())).increment();
        decision.reasons().forEach(this::count);
    }

    private void count(Reason reason) {
        var counters = Objects.requireNonNull(rules.get(reason.rule().id()));
        (reason.decides() ? counters.deciding : counters.applying).increment();
    }
}
