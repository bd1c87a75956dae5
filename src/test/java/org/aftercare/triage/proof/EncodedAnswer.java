package org.aftercare.triage.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.proof.EncodedReading.Unsaid;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/** The answer to a report as formulas, made from the guidance files and from design part 4. */
final class EncodedAnswer {
    private final FormulaFactory factory;
    private final PlainGuidance guidance;
    private final ReportFormulas report;
    private final Unsaid unsaid;
    private final List<PlainRule> leading;
    private final List<PlainRule> raising;
    private final Map<String, Truths> truths = new HashMap<>();
    private final Map<Urgency, Formula> before = new HashMap<>();

    EncodedAnswer(FormulaFactory factory, PlainGuidance guidance, String procedure, ReportFormulas report) {
        this(factory, guidance, procedure, report, Unsaid.MAYBE);
    }

    /** The answer where rules read what was not said in this way. */
    EncodedAnswer(
            FormulaFactory factory, PlainGuidance guidance, String procedure, ReportFormulas report, Unsaid unsaid) {
        this.factory = factory;
        this.unsaid = unsaid;
        this.guidance = guidance;
        this.report = report;
        var applicable =
                guidance.rules().stream().filter(rule -> rule.isFor(procedure)).toList();
        this.leading = applicable.stream().filter(rule -> !rule.raises()).toList();
        this.raising = applicable.stream().filter(PlainRule::raises).toList();
        applicable.forEach(rule -> truths.put(rule.id(), truths(rule)));
        for (var urgency : Urgency.values()) {
            before.put(urgency, atLeastBeforeRaising(urgency));
        }
    }

    private Truths truths(PlainRule rule) {
        boolean strict = rule.leadsTo() == Urgency.NONE || rule.raises();
        var when = rule.when().read(new EncodedReading(factory, report, strict ? Unsaid.NOT_SO : unsaid));
        if (rule.unless() == null) {
            return when;
        }
        var excused = rule.unless()
                .read(new EncodedReading(factory, report, Unsaid.NOT_SO))
                .sure();
        return new Truths(
                factory.and(when.sure(), factory.not(excused)), factory.and(when.possible(), factory.not(excused)));
    }

    private Formula atLeastBeforeRaising(Urgency urgency) {
        if (urgency == Urgency.NONE) {
            return factory.verum();
        }
        var ways = new ArrayList<Formula>();
        for (var rule : leading) {
            if (rule.leadsTo().compareTo(urgency) >= 0) {
                ways.add(truthsOf(rule).sure());
            }
            if (rule.leadsTo().oneStepLower().compareTo(urgency) >= 0) {
                ways.add(truthsOf(rule).possible());
            }
        }
        if (urgency == Urgency.ROUTINE) {
            ways.add(hasUnexplained());
        }
        return factory.or(ways);
    }

    /** Some symptom is present that no rule explains. */
    Formula hasUnexplained() {
        return factory.or(guidance.symptoms().keySet().stream()
                .map(symptom -> factory.and(report.present(symptom, 0), factory.not(isExplained(symptom))))
                .toList());
    }

    private Formula isExplained(String symptom) {
        var ways = new ArrayList<Formula>();
        for (var rule : leading) {
            rule.when().leaves().forEach(leaf -> {
                if (leaf instanceof PlainCondition.AtLeast at && at.symptom().equals(symptom)) {
                    ways.add(factory.and(isReason(rule), report.possible(symptom, at.step())));
                }
            });
        }
        return factory.or(ways);
    }

    /** The rule is a reason, decisive or not. */
    Formula isReason(PlainRule rule) {
        if (rule.raises()) {
            return truths.containsKey(rule.id()) ? raises(rule) : factory.falsum();
        }
        var truth = truthsOf(rule);
        return rule.leadsTo().oneStepLower() == Urgency.NONE ? truth.sure() : truth.possible();
    }

    /** The answer is this urgent or more so. */
    Formula atLeast(Urgency urgency) {
        var raised = raising.stream()
                .filter(rule -> rule.leadsTo().compareTo(urgency) >= 0)
                .map(this::raises)
                .toList();
        return factory.or(before(urgency), factory.or(raised));
    }

    Formula exactly(Urgency urgency) {
        return factory.and(atLeast(urgency), below(urgency, this::atLeast));
    }

    private Formula raises(PlainRule rule) {
        var from = rule.raisesFrom();
        if (from == null) {
            throw new IllegalArgumentException(rule.id() + " does not raise");
        }
        return factory.and(truthsOf(rule).sure(), before(from), below(from, this::before));
    }

    private Formula below(Urgency urgency, Function<Urgency, Formula> atLeast) {
        return Stream.of(Urgency.values())
                .filter(other -> other.isAbove(urgency))
                .findFirst()
                .map(next -> factory.not(atLeast.apply(next)))
                .orElse(factory.verum());
    }

    private Formula before(Urgency urgency) {
        var formula = before.get(urgency);
        return formula == null ? factory.falsum() : formula;
    }

    /** The rule applies surely. */
    Formula applies(PlainRule rule) {
        return truthsOf(rule).sure();
    }

    /** The rule applies, surely or perhaps. */
    Formula mayApply(PlainRule rule) {
        return truthsOf(rule).possible();
    }

    /** The rule is among those that decide; never where it is not for the procedure. */
    Formula decides(PlainRule rule) {
        if (!truths.containsKey(rule.id())) {
            return factory.falsum();
        }
        if (rule.raises()) {
            return factory.and(raises(rule), exactly(rule.leadsTo()));
        }
        var truth = truthsOf(rule);
        var surely = factory.and(truth.sure(), exactly(rule.leadsTo()));
        var lower = rule.leadsTo().oneStepLower();
        return lower == Urgency.NONE
                ? surely
                : factory.or(surely, factory.and(truth.possible(), factory.not(truth.sure()), exactly(lower)));
    }

    private Truths truthsOf(PlainRule rule) {
        var known = truths.get(rule.id());
        return known == null ? new Truths(factory.falsum(), factory.falsum()) : known;
    }
}
