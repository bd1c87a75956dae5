package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Urgency;
import org.jspecify.annotations.Nullable;

/** Reports drawn around the thresholds of the rules; the same seed and index give the same report. */
public final class GeneratedReports {
    private static final List<String> CIRCUMSTANCES =
            Arrays.stream(Circumstance.values()).map(Circumstance::id).toList();
    /** How many rules a report is aimed at; the most urgent hides the others, so few of them mostly. */
    private static final List<Integer> AIMS = List.of(0, 1, 1, 1, 1, 2, 2, 3, 4);
    /** Of ten circumstances no rule aims at, how many a report leaves open. */
    private static final List<Integer> LEFT_OPEN = List.of(0, 0, 1, 5, 10);

    private final PlainGuidance guidance;
    private final long seed;
    private final List<String> symptoms;
    private final List<Duration> limits;
    private final List<String> raisingCircumstances;
    private final Map<String, List<PlainRule>> rules;
    private final Map<String, List<PlainCondition>> redFlags;

    public GeneratedReports(PlainGuidance guidance, long seed) {
        this.guidance = guidance;
        this.seed = seed;
        this.symptoms = guidance.symptoms().keySet().stream().sorted().toList();
        this.limits = guidance.timeLimits().isEmpty() ? List.of(Duration.ofDays(1)) : guidance.timeLimits();
        this.raisingCircumstances = guidance.raisingCircumstances();
        this.rules = byProcedure(code ->
                guidance.rules().stream().filter(rule -> rule.isFor(code)).toList());
        this.redFlags = byProcedure(code -> rules.get(code).stream()
                .filter(rule -> rule.leadsTo() == Urgency.IMMEDIATE)
                .map(PlainRule::when)
                .filter(PlainCondition.AtLeast.class::isInstance)
                .toList());
    }

    private <T> Map<String, T> byProcedure(Function<String, T> value) {
        return guidance.procedures().stream()
                .map(PlainProcedure::code)
                .collect(Collectors.toMap(Function.identity(), value));
    }

    public Stream<PlainReport> first(int count) {
        return Stream.iterate(0L, index -> index + 1).limit(count).map(this::report);
    }

    public PlainReport report(long index) {
        var dice = new Dice(new SplittableRandom(seed * 0x9E37_79B9_7F4A_7C15L + index));
        var procedure = dice.oneOf(guidance.procedures());
        var draft = new ReportDraft(guidance, dice);
        if (dice.once(10)) {
            anything(draft, dice);
        } else {
            aimed(draft, dice, procedure.code());
        }
        return draft.report(procedure.code(), accessSite(procedure, dice));
    }

    private void anything(ReportDraft draft, Dice dice) {
        symptoms.stream().filter(symptom -> dice.once(symptoms.size() / 4)).forEach(draft::sayAnything);
        sayCircumstances(draft, dice);
    }

    private void aimed(ReportDraft draft, Dice dice, String procedure) {
        int aims = dice.oneOf(AIMS);
        for (int i = 0; i < aims; i++) {
            draft.aimAt(dice.oneOf(rules.get(procedure)));
        }
        if (dice.once(16)) {
            dice.oneOf(redFlags.get(procedure)).read(draft);
        }
        if (dice.once(4)) {
            dice.some(3, symptoms).forEach(draft::sayAnything);
        }
        if (dice.once(6)) {
            draft.dropOneSymptom();
        }
        sayCircumstances(draft, dice);
    }

    private void sayCircumstances(ReportDraft draft, Dice dice) {
        if (!dice.once(10)) {
            raisingCircumstances.forEach(each -> draft.sayUnlessSaid(each, dice.once(8)));
        }
        int open = dice.oneOf(LEFT_OPEN);
        for (var circumstance : CIRCUMSTANCES) {
            if (dice.below(10) >= open) {
                draft.sayUnlessSaid(circumstance, dice.once(4));
            }
        }
        if (dice.below(10) >= open) {
            draft.sayUnlessSaid(dice.around(dice.oneOf(limits)));
        }
    }

    private static @Nullable String accessSite(PlainProcedure procedure, Dice dice) {
        return dice.once(2) ? null : dice.oneOf(procedure.accessSites());
    }
}
