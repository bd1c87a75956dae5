package org.aftercare.triage.proof;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/**
 * Looks for an interview that ends too early, over every report and every choice of what was asked about it. What ends an
 * interview is written down anew: no symptom is left that is to be expected and could raise the answer by itself, or through a
 * rule that could still apply.
 */
final class InterviewProof {
    private final FormulaFactory factory = new FormulaFactory();
    private final PlainGuidance guidance;
    private final String procedure;
    private final EncodedReport whole;
    private final AskedReport asked;
    private final EncodedAnswer answer;
    private final EncodedAnswer answerToAll;
    private final EncodedAnswer hoped;
    private final boolean isLookingAtRules;

    InterviewProof(PlainGuidance guidance, String procedure) {
        this(guidance, procedure, true);
    }

    /**
     * An interview as it is, or one that is blind.
     *
     * @param isLookingAtRules false for an interview that asks about a symptom only for what it means by itself
     */
    InterviewProof(PlainGuidance guidance, String procedure, boolean isLookingAtRules) {
        this.guidance = guidance;
        this.procedure = procedure;
        this.isLookingAtRules = isLookingAtRules;
        this.whole = new EncodedReport(factory, guidance, guidance.timeLimits(), procedure, "r");
        this.asked = new AskedReport(factory, whole, Set.of());
        this.answer = answer(asked);
        this.answerToAll = new EncodedAnswer(factory, guidance, procedure, whole);
        var everything = asked.supposing(guidance.symptoms().keySet());
        this.hoped = answer(everything);
    }

    private EncodedAnswer answer(ReportFormulas report) {
        return new EncodedAnswer(factory, guidance, procedure, report);
    }

    /** A report whose rest, not asked about any more, would have made the answer more urgent. */
    Optional<String> endsBeforeTheAnswerStands() {
        var missed = below(Urgency.IMMEDIATE)
                .map(urgency -> factory.and(answer.exactly(urgency), factory.not(answerToAll.exactly(urgency))));
        return found(factory.or(missed.toList()));
    }

    /** A report that ends in self-care with a red flag that is to be expected and was not asked about. */
    Optional<String> endsInSelfCareWithARedFlagUnasked() {
        var unasked = guidance.symptoms().keySet().stream()
                .filter(new SatProof(guidance, procedure)::isRedFlag)
                .map(symptom -> factory.and(asked.isExpected(symptom), factory.not(asked.isAsked(symptom))));
        return found(factory.and(answer.exactly(Urgency.NONE), factory.or(unasked.toList())));
    }

    private Optional<String> found(Formula breach) {
        return new Solver(factory, factory.and(whole.valid(), nothingUnexpected(), hasEnded()))
                .any(breach)
                .map(solution -> whole.report(solution) + " of which was asked "
                        + guidance.symptoms().keySet().stream()
                                .filter(symptom -> solution.evaluateLit(asked.isAsked(symptom)))
                                .sorted()
                                .toList());
    }

    /** What is not to be expected is there only if it was reported without being asked about. */
    private Formula nothingUnexpected() {
        return factory.and(guidance.symptoms().keySet().stream()
                .map(symptom -> factory.or(
                        asked.isAsked(symptom), asked.isExpected(symptom), factory.not(whole.possible(symptom, 0))))
                .toList());
    }

    private Formula hasEnded() {
        return factory.and(guidance.symptoms().keySet().stream()
                .map(symptom -> factory.or(
                        asked.isAsked(symptom),
                        factory.not(asked.isExpected(symptom)),
                        factory.not(canChange(symptom))))
                .toList());
    }

    private Formula canChange(String symptom) {
        var alone = answer(asked.supposing(Set.of(symptom)));
        var rules = guidance.rules().stream()
                .filter(rule -> isLookingAtRules && rule.isFor(procedure) && !rule.raises())
                .filter(rule -> rule.symptoms().anyMatch(symptom::equals))
                .toList();
        var ways = below(Urgency.IMMEDIATE)
                .map(urgency -> factory.and(
                        answer.exactly(urgency),
                        factory.or(
                                factory.not(alone.exactly(urgency)),
                                factory.or(rules.stream()
                                        .map(rule -> countsAbove(urgency, rule))
                                        .toList()))));
        return factory.or(ways.toList());
    }

    /** The rule could still apply, and would make the answer more urgent than this. */
    private Formula countsAbove(Urgency urgency, PlainRule rule) {
        return factory.or(
                factory.and(hoped.applies(rule), leadsAbove(urgency, rule.leadsTo())),
                factory.and(
                        hoped.mayApply(rule), leadsAbove(urgency, rule.leadsTo().oneStepLower())));
    }

    private Formula leadsAbove(Urgency urgency, Urgency counted) {
        if (counted.isAbove(urgency)) {
            return factory.verum();
        }
        return factory.or(guidance.rules().stream()
                .filter(rule -> rule.isFor(procedure) && rule.raises())
                .filter(rule -> rule.raisesFrom() == counted && rule.leadsTo().isAbove(urgency))
                .map(hoped::applies)
                .toList());
    }

    private static Stream<Urgency> below(Urgency most) {
        return List.of(Urgency.values()).stream().filter(most::isAbove);
    }
}
