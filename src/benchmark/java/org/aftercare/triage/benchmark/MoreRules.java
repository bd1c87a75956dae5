package org.aftercare.triage.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Basis;
import org.aftercare.triage.clinical.BasisKind;
import org.aftercare.triage.clinical.BodySite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.StatementId;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Catalogue;
import org.aftercare.triage.engine.Condition;
import org.aftercare.triage.engine.Effect;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Rule;
import org.aftercare.triage.engine.RuleSet;

/**
 * The embedded guidance with generated rules beside its own, all about symptoms that no measured report names.
 *
 * <p>None of these symptoms is a red flag: an answer counts and lists those that were not asked, and would grow by them.
 */
public final class MoreRules {
    private static final int FIXED_SYMPTOMS = 30;
    private static final int RULES_ABOUT_ONE = 3;
    private static final Basis BASIS = new Basis(BasisKind.STATED, List.of(StatementId.parse("generated#rule")));
    private static final List<Severity> SEVERITIES = List.of(new Severity("mild", 0), new Severity("bad", 1));

    /** How many symptoms the generated rules are about. */
    public enum Spread {
        /** Always the same 30, so that each has more rules. */
        SAME_SYMPTOMS,
        /** A third as many as rules, as in the embedded guidance, so that the catalogue grows. */
        MORE_SYMPTOMS
    }

    private MoreRules() {}

    static Guidance beside(Guidance guidance, int count, Spread spread) {
        var symptoms = symptoms(spread == Spread.SAME_SYMPTOMS ? FIXED_SYMPTOMS : count / RULES_ABOUT_ONE + 1);
        var catalogue = guidance.catalogue();
        var known =
                Stream.concat(catalogue.symptoms().stream(), symptoms.stream()).toList();
        return new Guidance(
                guidance.edition(),
                guidance.evidence(),
                new Catalogue(catalogue.procedures(), known, askedFirst(catalogue)),
                rules(guidance, count, symptoms),
                guidance.advice(),
                guidance.recovery());
    }

    private static List<SymptomCode> askedFirst(Catalogue catalogue) {
        return catalogue.symptoms().stream()
                .sorted(catalogue.mostPressingFirst())
                .map(Symptom::code)
                .toList();
    }

    private static List<Symptom> symptoms(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Symptom(
                        new SymptomCode("generated-" + i), BodySite.OTHER, SEVERITIES, 0, Symptom.Applicability.ALWAYS))
                .toList();
    }

    private static RuleSet rules(Guidance guidance, int count, List<Symptom> symptoms) {
        var rules = guidance.rules();
        var own = rules.all().stream().filter(rule -> !rule.isStanding());
        var generated = IntStream.range(0, count).mapToObj(i -> rule(i, symptoms));
        return new RuleSet(
                Stream.concat(own, generated).toList(),
                rules.unexplained(),
                rules.nothingReported(),
                guidance.catalogue().procedures());
    }

    private static Rule rule(int number, List<Symptom> symptoms) {
        var symptom = symptoms.get(number / RULES_ABOUT_ONE % symptoms.size());
        var another = symptoms.get((number / RULES_ABOUT_ONE + 1) % symptoms.size());
        return switch (number % RULES_ABOUT_ONE) {
            case 0 -> rule(number, Urgency.ROUTINE, new Condition.AtLeast(symptom, 0));
            case 1 ->
                rule(
                        number,
                        Urgency.URGENT,
                        new Condition.AtLeast(symptom, 1),
                        new Condition.Under(Duration.ofHours(24)),
                        new Condition.Holds(Circumstance.SEDATION));
            default ->
                rule(number, Urgency.IMMEDIATE, new Condition.AtLeast(symptom, 1), new Condition.AtLeast(another, 1));
        };
    }

    private static Rule rule(int number, Urgency urgency, Condition... parts) {
        return new Rule(
                new RuleId("generated", "rule-" + number),
                List.of(),
                new Condition.All(List.of(parts)),
                null,
                new Effect.LeadsTo(urgency),
                List.of(),
                BASIS);
    }
}
