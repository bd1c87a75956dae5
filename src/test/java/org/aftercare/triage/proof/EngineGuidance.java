package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.List;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Catalogue;
import org.aftercare.triage.engine.Condition;
import org.aftercare.triage.engine.Effect;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Rule;
import org.aftercare.triage.engine.RuleSet;

/** The engine's guidance with rules changed as plain ones were, which no loader would let pass. */
final class EngineGuidance {
    private EngineGuidance() {}

    /** The same guidance, but for the rule, which is as the plain one says. */
    static Guidance with(Guidance guidance, PlainRule changed) {
        var rules = guidance.rules().all().stream()
                .filter(rule -> !rule.isStanding())
                .map(rule -> rule.id().toString().equals(changed.id()) ? rule(rule, changed, guidance) : rule)
                .toList();
        return with(guidance, rules);
    }

    /** The same guidance with other rules, beside the two that apply where no other does. */
    static Guidance with(Guidance guidance, List<Rule> rules) {
        var set = new RuleSet(
                rules,
                guidance.rules().unexplained(),
                guidance.rules().nothingReported(),
                guidance.catalogue().procedures());
        return new Guidance(
                guidance.edition(),
                guidance.evidence(),
                guidance.catalogue(),
                set,
                guidance.advice(),
                guidance.recovery());
    }

    private static Rule rule(Rule original, PlainRule changed, Guidance guidance) {
        var meaning = new Meaning(guidance.catalogue());
        var unless = changed.unless();
        var from = changed.raisesFrom();
        return new Rule(
                original.id(),
                changed.procedures().stream().map(ProcedureCode::new).toList(),
                changed.when().read(meaning),
                unless == null ? null : unless.read(meaning),
                from == null ? new Effect.LeadsTo(changed.leadsTo()) : new Effect.Raises(from, changed.leadsTo()),
                original.advice(),
                original.basis());
    }

    private record Meaning(Catalogue catalogue) implements PlainCondition.Cases<Condition> {
        @Override
        public Condition all(List<PlainCondition> parts) {
            return new Condition.All(read(parts));
        }

        @Override
        public Condition any(List<PlainCondition> parts) {
            return new Condition.Any(read(parts));
        }

        private List<Condition> read(List<PlainCondition> parts) {
            return parts.stream().map(part -> part.read(this)).toList();
        }

        @Override
        public Condition atLeast(String symptom, int step) {
            return new Condition.AtLeast(
                    catalogue.symptom(new SymptomCode(symptom)).orElseThrow(), step);
        }

        @Override
        public Condition holds(String circumstance) {
            return new Condition.Holds(Circumstance.byId(circumstance).orElseThrow());
        }

        @Override
        public Condition under(Duration time) {
            return new Condition.Under(time);
        }

        @Override
        public Condition from(Duration time) {
            return new Condition.From(time);
        }
    }
}
