package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report in the making: aimed at conditions, it just reaches them, misses them by one step or leaves a part open. */
final class ReportDraft implements PlainCondition.Cases<ReportDraft> {
    private final PlainGuidance guidance;
    private final Dice dice;
    private final Map<String, Told> symptoms = new HashMap<>();
    private final Map<String, Boolean> circumstances = new HashMap<>();
    private @Nullable Duration sinceProcedure;

    ReportDraft(PlainGuidance guidance, Dice dice) {
        this.guidance = guidance;
        this.dice = dice;
    }

    PlainReport report(String procedure, @Nullable String accessSite) {
        return new PlainReport(procedure, accessSite, symptoms, circumstances, sinceProcedure);
    }

    void aimAt(PlainRule rule) {
        rule.when().read(this);
        var exception = rule.unless();
        if (exception != null && dice.once(2)) {
            exception.read(this);
        }
    }

    @Override
    public ReportDraft all(List<PlainCondition> parts) {
        parts.forEach(part -> part.read(this));
        return this;
    }

    @Override
    public ReportDraft any(List<PlainCondition> parts) {
        dice.some(2, parts).forEach(part -> part.read(this));
        return this;
    }

    @Override
    public ReportDraft atLeast(String symptom, int step) {
        symptoms.put(symptom, dice.once(2) ? Told.present(scaled(symptom, step)) : nearly(symptom, step));
        return this;
    }

    private Told nearly(String symptom, int step) {
        return switch (dice.below(8)) {
            case 0 -> Told.absent();
            case 1 -> Told.present(null);
            case 2 -> Told.unknown(null);
            case 3 -> unknown(symptom, step);
            case 4 -> unknown(symptom, step - 1);
            case 5 -> Told.present(scaled(symptom, step + 1));
            default -> step == 0 ? Told.absent() : Told.present(scaled(symptom, step - 1));
        };
    }

    @Override
    public ReportDraft holds(String circumstance) {
        if (dice.once(8)) {
            circumstances.remove(circumstance);
        } else {
            circumstances.put(circumstance, !dice.once(5));
        }
        return this;
    }

    @Override
    public ReportDraft under(Duration time) {
        sinceProcedure = dice.once(8) ? null : dice.once(4) ? dice.around(time) : dice.before(time);
        return this;
    }

    @Override
    public ReportDraft from(Duration time) {
        sinceProcedure = dice.once(8) ? null : dice.around(time);
        return this;
    }

    void sayAnything(String symptom) {
        var step = dice.once(4)
                ? null
                : scaled(symptom, dice.below(guidance.symptom(symptom).worst() + 1));
        symptoms.put(
                symptom,
                switch (dice.below(4)) {
                    case 0 -> Told.absent();
                    case 1 -> step == null ? Told.unknown(null) : unknown(symptom, step);
                    default -> Told.present(step);
                });
    }

    void dropOneSymptom() {
        if (!symptoms.isEmpty()) {
            symptoms.remove(dice.oneOf(symptoms.keySet().stream().sorted().toList()));
        }
    }

    void sayUnlessSaid(String circumstance, boolean holds) {
        circumstances.putIfAbsent(circumstance, holds);
    }

    void sayUnlessSaid(Duration time) {
        if (sinceProcedure == null) {
            sinceProcedure = time;
        }
    }

    /** Unknown at the step, which is not said where it would be too mild to be said. */
    private Told unknown(String symptom, int step) {
        return Told.unknown(step < guidance.symptom(symptom).cautious() ? null : scaled(symptom, step));
    }

    /** The step, kept within the symptom's scale; none without a scale. */
    private @Nullable Integer scaled(String symptom, int step) {
        var of = guidance.symptom(symptom);
        return of.hasScale() ? Math.min(Math.max(step, 0), of.worst()) : null;
    }
}
