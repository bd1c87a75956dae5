package org.aftercare.triage.engine;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final int order;
    private final Matcher applies;
    private final Comparison[] conditions;
    private final Comparison[] exceptions;

    /** One comparison, and what of a report it is about. */
    private record Comparison(Condition.Leaf leaf, Matcher holds, Function<Reading, Fact> fact) {}

    /** A rule that stands at this place in the order of ids. */
    RuleMatcher(Rule rule, int order, Matcher applies, ToIntFunction<Symptom> places) {
        this.rule = rule;
        this.order = order;
        this.applies = applies;
        this.conditions = comparisons(rule.when(), places, rule.purpose());
        this.exceptions = comparisons(rule.unless(), places, Purpose.EXCUSE);
    }

    private static Comparison[] comparisons(
            @Nullable Condition condition, ToIntFunction<Symptom> places, Purpose purpose) {
        return Stream.ofNullable(condition)
                .flatMap(Condition::leaves)
                .map(leaf -> new Comparison(leaf, leaf.matcher(places, purpose), leaf.fact(places)))
                .toArray(Comparison[]::new);
    }

    Rule rule() {
        return rule;
    }

    int order() {
        return order;
    }

    /** The ways of reading the report in which the rule applies. */
    int ways(Reading reading) {
        return applies.ways(reading);
    }

    /** The rule as a reason, applying in these ways. If it compares one thing or none, that is the symptom that led to it. */
    Applying applying(int ways, Said said, Reading reading) {
        var facts = conditions.length <= 1 ? said.facts() : facts(reading, Ways.POSSIBLE);
        return new Applying(this, rule.counted(ways), facts);
    }

    /** The rule as a reason, where it raises. */
    Applying raising(Reading reading) {
        return new Applying(this, rule.raisesTo(), facts(reading, Ways.MILDEST));
    }

    /** What the report says, or leaves open, of everything in the rule's condition that holds in the way, each once. */
    private List<Fact> facts(Reading reading, int way) {
        var facts = new ArrayList<Fact>(conditions.length);
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
        return Stream.concat(Arrays.stream(conditions), Arrays.stream(exceptions))
                .filter(comparison -> Ways.areOpen(comparison.holds().ways(reading)))
                .map(comparison -> comparison.leaf().subjectIn(reading.report()));
    }

    /** Whether it raises an answer that the other rules put at `before`; it does so only where that is certain. */
    boolean raises(Urgency before, Reading reading) {
        return rule.raisesFrom() == before && (ways(reading) & Ways.MILDEST) != Ways.NONE;
    }
}
