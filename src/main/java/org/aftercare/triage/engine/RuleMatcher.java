package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;
import org.jspecify.annotations.Nullable;

/** A rule made ready for a catalogue, in which its symptoms have these places. */
final class RuleMatcher {
    private final Rule rule;
    private final Matcher applies;
    private final List<Comparison> conditions;
    private final List<Comparison> exceptions;

    /** One comparison, and what of a report it is about. */
    private record Comparison(Condition.Leaf leaf, Matcher holds, Function<Reading, Fact> fact) {}

    RuleMatcher(Rule rule, ToIntFunction<Symptom> places) {
        this.rule = rule;
        this.applies = rule.matcher(places);
        this.conditions = comparisons(rule.when(), places, rule.purpose());
        this.exceptions = comparisons(rule.unless(), places, Purpose.EXCUSE);
    }

    private static List<Comparison> comparisons(
            @Nullable Condition condition, ToIntFunction<Symptom> places, Purpose purpose) {
        return Stream.ofNullable(condition)
                .flatMap(Condition::leaves)
                .map(leaf -> new Comparison(leaf, leaf.matcher(places, purpose), leaf.fact(places)))
                .toList();
    }

    Rule rule() {
        return rule;
    }

    /** The ways of reading the report in which the rule applies. */
    int ways(Reading reading) {
        return applies.ways(reading);
    }

    /** The rule as a reason, applying in these ways. A symptom that no rule explains is all there is to say of it. */
    Reason reason(int ways, Said said, Reading reading) {
        var facts = conditions.isEmpty() ? List.of(said.fact()) : facts(reading, Ways.POSSIBLE);
        return new Reason(rule, rule.counted(ways), false, facts);
    }

    /** The rule as a reason, where it raises. */
    Reason raisingReason(Reading reading) {
        return new Reason(rule, rule.raisesTo(), false, facts(reading, Ways.MILDEST));
    }

    /** What the report says, or leaves open, of everything in the rule's condition that holds in the way. */
    private List<Fact> facts(Reading reading, int way) {
        var facts = new ArrayList<Fact>(conditions.size());
        for (var comparison : conditions) {
            if ((comparison.holds().ways(reading) & way) != Ways.NONE) {
                var fact = comparison.fact().apply(reading);
                if (!facts.contains(fact)) {
                    facts.add(fact);
                }
            }
        }
        return facts;
    }

    /** What is open in the reading, of all that the rule compares. */
    Stream<Subject> leftOpen(Reading reading) {
        return Stream.concat(conditions.stream(), exceptions.stream())
                .filter(comparison -> Ways.areOpen(comparison.holds().ways(reading)))
                .map(comparison -> comparison.leaf().subjectIn(reading.report()));
    }

    /** Whether it raises an answer that the other rules put at `before`; it does so only where that is certain. */
    boolean raises(Urgency before, Reading reading) {
        return rule.raisesFrom() == before && (ways(reading) & Ways.MILDEST) != Ways.NONE;
    }
}
