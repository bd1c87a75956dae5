package org.aftercare.triage.engine;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Urgency urgency;
    private final Urgency onUnknown;
    private final int countsIn;
    private final Matcher applies;
    private final Comparison[] conditions;
    private final Comparison[] exceptions;
    private final Compared[] compared;

    private record Comparison(Condition.Leaf leaf, Matcher.Leaf holds) {}

    /** One thing that the condition compares, once however often it does. */
    private record Compared(Matcher holds, Matcher.Leaf first) {
        Compared or(Compared again) {
            return new Compared(new Matcher.Any(new Matcher[] {holds, again.holds}), first);
        }
    }

    /** A rule that stands at this place in the order of ids. */
    RuleMatcher(Rule rule, int order, Matcher applies, ToIntFunction<Symptom> places) {
        this.rule = rule;
        this.order = order;
        this.urgency = rule.effect().urgency();
        this.onUnknown = urgency.oneStepLower();
        this.countsIn = Ways.KNOWN | Ways.where(onUnknown != Urgency.NONE, Ways.POSSIBLE);
        this.applies = applies;
        this.conditions = comparisons(rule.when(), places, rule.purpose());
        this.exceptions = comparisons(rule.unless(), places, Purpose.EXCUSE);
        this.compared = compared(conditions);
    }

    private static Comparison[] comparisons(
            @Nullable Condition condition, ToIntFunction<Symptom> places, Purpose purpose) {
        return Stream.ofNullable(condition)
                .flatMap(Condition::leaves)
                .map(leaf -> new Comparison(leaf, leaf.matcher(places, purpose)))
                .toArray(Comparison[]::new);
    }

    /** In the order in which the condition names them. */
    private static Compared[] compared(Comparison[] conditions) {
        var byThing = new LinkedHashMap<Object, Compared>();
        for (var each : conditions) {
            byThing.merge(each.leaf().thing(), new Compared(each.holds(), each.holds()), Compared::or);
        }
        return byThing.values().toArray(Compared[]::new);
    }

    Rule rule() {
        return rule;
    }

    int order() {
        return order;
    }

    /** How urgent the answer is at least once the rule has its effect. */
    Urgency urgency() {
        return urgency;
    }

    /** The ways of reading the report in which the rule applies. */
    int ways(Reading reading) {
        return applies.ways(reading);
    }

    /** Whether the rule, applying in these ways, is a reason for the answer: not where nothing is left of what it counts. */
    boolean counts(int ways) {
        return (ways & countsIn) != Ways.NONE;
    }

    /** In which the rule, applying in these ways, is a reason. */
    int isReasonIn(int ways) {
        return (ways & ~Ways.AS_REPORTED) | Ways.where(counts(ways), Ways.AS_REPORTED);
    }

    /** What the rule counts when it applies in these ways: what is unknown counts one step lower. */
    private Urgency counted(int ways) {
        return (ways & Ways.KNOWN) == Ways.NONE ? onUnknown : urgency;
    }

    /** The rule as a reason, applying in these ways. If it compares one thing or none, that is the symptom that led to it. */
    Applying applying(int ways, Said said, Reading reading) {
        var facts = compared.length <= 1 ? said.facts() : facts(reading, Ways.POSSIBLE);
        return new Applying(this, counted(ways), facts);
    }

    /** The rule as a reason, where it raises. */
    Applying raising(Reading reading) {
        return new Applying(this, urgency, facts(reading, Ways.MILDEST));
    }

    /** What the report says, or leaves open, of everything in the rule's condition that holds in the way, each once. */
    private List<Fact> facts(Reading reading, int way) {
        var facts = new Fact[compared.length];
        int count = 0;
        for (var each : compared) {
            if ((each.holds().ways(reading) & way) != Ways.NONE) {
                facts[count++] = each.first().fact(reading);
            }
        }
        return List.of(count == facts.length ? facts : Arrays.copyOf(facts, count));
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
