package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Conditions of every shape a rule file allows, drawn by chance. */
final class RandomConditions {
    private static final List<String> CIRCUMSTANCES = List.of("stent", "sedation", "flight", "anticoagulants");
    private static final List<Duration> TIMES = List.of(Duration.ofHours(24), Duration.ofDays(3), Duration.ofDays(40));
    private static final int DEEPEST = 3;

    private final PlainGuidance guidance;
    private final List<String> symptoms;
    private final Dice dice;

    RandomConditions(PlainGuidance guidance, Dice dice) {
        this.guidance = guidance;
        this.symptoms = guidance.symptoms().keySet().stream().sorted().toList();
        this.dice = dice;
    }

    /** As the conditions of rules are, which cannot hold without a symptom. */
    PlainCondition ofAll() {
        return new PlainCondition.All(List.of(symptom(), tree(0, false)));
    }

    /** As exceptions are: without symptoms. */
    PlainCondition ofCircumstances() {
        return tree(1, true);
    }

    private PlainCondition tree(int depth, boolean circumstancesOnly) {
        if (depth == DEEPEST || dice.once(3)) {
            return leaf(circumstancesOnly);
        }
        var parts = Stream.generate(() -> tree(depth + 1, circumstancesOnly))
                .limit(2L + dice.below(2))
                .toList();
        return dice.once(2) ? new PlainCondition.All(parts) : new PlainCondition.Any(parts);
    }

    private PlainCondition leaf(boolean circumstancesOnly) {
        if (!circumstancesOnly && !dice.once(4)) {
            return symptom();
        }
        return switch (dice.below(4)) {
            case 0 -> new PlainCondition.Under(dice.oneOf(TIMES));
            case 1 -> new PlainCondition.From(dice.oneOf(TIMES));
            default -> new PlainCondition.Holds(dice.oneOf(CIRCUMSTANCES));
        };
    }

    private PlainCondition symptom() {
        var symptom = guidance.symptom(dice.oneOf(symptoms));
        return new PlainCondition.AtLeast(symptom.code(), dice.below(symptom.worst() + 1));
    }
}
