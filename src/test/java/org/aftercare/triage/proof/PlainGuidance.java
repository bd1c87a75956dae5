package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the guidance folder says of the decision, as plain data that owe nothing to the engine or its loader.
 *
 * @param symptoms by code
 * @param rules in the order of their ids
 * @param unexplained the id of the rule for a symptom that no rule explains
 * @param nothingReported the id of the rule for a report that asks for no help
 */
public record PlainGuidance(
        List<PlainProcedure> procedures,
        Map<String, PlainSymptom> symptoms,
        List<PlainRule> rules,
        String unexplained,
        String nothingReported) {

    public PlainGuidance {
        procedures = List.copyOf(procedures);
        symptoms = Map.copyOf(symptoms);
        rules = List.copyOf(rules);
    }

    public PlainSymptom symptom(String code) {
        var symptom = symptoms.get(code);
        if (symptom == null) {
            throw new IllegalArgumentException("no symptom `" + code + "`");
        }
        return symptom;
    }

    public PlainRule rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst().orElseThrow();
    }

    /** The circumstances that rules read, in the order of their ids. */
    public List<String> circumstances() {
        return leaves(PlainCondition.Holds.class)
                .map(PlainCondition.Holds::circumstance)
                .distinct()
                .sorted()
                .toList();
    }

    /** The circumstances that the rules read which raise the answer of all others. */
    public List<String> raisingCircumstances() {
        return rules.stream()
                .filter(PlainRule::raises)
                .flatMap(rule -> rule.when().leaves())
                .map(leaf -> ((PlainCondition.Holds) leaf).circumstance())
                .distinct()
                .sorted()
                .toList();
    }

    /** The times at which a rule changes its mind, the shortest first. */
    public List<Duration> timeLimits() {
        var under = leaves(PlainCondition.Under.class).map(PlainCondition.Under::time);
        var from = leaves(PlainCondition.From.class).map(PlainCondition.From::time);
        return Stream.concat(under, from).distinct().sorted().toList();
    }

    private <L extends PlainCondition> Stream<L> leaves(Class<L> kind) {
        return rules.stream()
                .flatMap(PlainGuidance::conditions)
                .flatMap(PlainCondition::leaves)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static Stream<PlainCondition> conditions(PlainRule rule) {
        return Stream.concat(Stream.of(rule.when()), Stream.ofNullable(rule.unless()));
    }

    /** The same guidance with one rule altered. */
    public PlainGuidance with(String ruleId, UnaryOperator<PlainRule> change) {
        return with(rules.stream()
                .map(rule -> rule.id().equals(ruleId) ? change.apply(rule) : rule)
                .toList());
    }

    /** The same guidance with other rules. */
    public PlainGuidance with(List<PlainRule> changed) {
        return new PlainGuidance(procedures, symptoms, changed, unexplained, nothingReported);
    }
}
