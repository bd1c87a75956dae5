package org.aftercare.triage.guidance;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Advice;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.AdviceKind;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.Condition;
import org.aftercare.triage.engine.Effect;
import org.aftercare.triage.engine.RecoveryEntry;
import org.aftercare.triage.engine.Rule;

/** Reads `advice.yaml`, `rules/*.yaml` and `recovery/*.yaml`. */
final class RulesReader {
    private static final Set<Urgency> OF_A_CONTACT = EnumSet.of(Urgency.ROUTINE, Urgency.URGENT);
    private static final Set<Urgency> TO_BE_RAISED = EnumSet.complementOf(EnumSet.of(Urgency.IMMEDIATE));
    private static final Set<Urgency> RAISED = EnumSet.complementOf(EnumSet.of(Urgency.NONE));

    private final References references;

    RulesReader(References references) {
        this.references = references;
    }

    void advice(Fields fields) {
        var id = fields.value("id", AdviceId::new, Forms.ID);
        id.ifPresent(known -> references.advice.declare(known.value(), fields.place("id")));
        var kind = fields.choice("kind", AdviceKind.class);
        var basis = references.basis(fields);
        fields.refuseOthers();
        if (!fields.isBroken()) {
            references.advice.put(
                    id.orElseThrow().value(), new Advice(id.orElseThrow(), kind.orElseThrow(), basis.orElseThrow()));
        }
    }

    /** A rule in the file named after its complication. */
    void rule(Fields fields, String complication) {
        var id = fields.value("id", RuleId::parse, Forms.RULE_ID);
        id.ifPresent(known -> declare(known, complication, fields));
        var procedures = references.procedures(fields, fields.list("procedures"));
        boolean raises = fields.has("raises");
        var conditions = raises
                ? ConditionReader.ofCircumstances(references)
                : ConditionReader.ofSymptomsAndCircumstances(references);
        var when = fields.read(fields.required("when"), conditions::read);
        var unless = fields.read(fields.optional("unless"), ConditionReader.ofCircumstances(references)::read);
        var effect = raises ? raises(fields) : leadsTo(fields);
        var advice = advice(fields, "advice");
        var basis = references.basis(fields);
        fields.refuseOthers();
        if (!fields.isBroken()) {
            var codes = procedures.stream().map(Procedure::code).toList();
            var rule = new Rule(
                    id.orElseThrow(),
                    codes,
                    when.orElseThrow(),
                    unless.orElse(null),
                    effect.orElseThrow(),
                    advice,
                    basis.orElseThrow());
            refuseWithoutSymptom(rule, fields);
            refuseUnsafeSelfCare(rule, fields);
            if (!fields.isBroken()) {
                references.rules.put(rule.id().toString(), rule);
            }
        }
    }

    /** A rule without a condition: one that applies where no other does. */
    Optional<Rule> standing(Fields fields, Urgency urgency) {
        var id = fields.value("id", RuleId::parse, Forms.RULE_ID);
        id.ifPresent(known -> references.rules.declare(known.toString(), fields.place("id")));
        var advice = advice(fields, "advice");
        var basis = references.basis(fields);
        fields.refuseOthers();
        return fields.isBroken()
                ? Optional.empty()
                : Optional.of(
                        Rule.standing(id.orElseThrow(), new Effect.LeadsTo(urgency), advice, basis.orElseThrow()));
    }

    private void declare(RuleId id, String complication, Fields fields) {
        references.rules.declare(id.toString(), fields.place("id"));
        if (!id.complication().equals(complication)) {
            fields.issue(fields.place("id"), "rule `" + id + "` stands in the file of `" + complication + "`");
        }
    }

    List<AdviceId> advice(Fields fields, String key) {
        var items = fields.list(key);
        items.forEach(references.advice::use);
        return fields.each(items, references.advice::refer).stream()
                .map(Advice::id)
                .toList();
    }

    private static Optional<Effect> leadsTo(Fields fields) {
        var disposition = fields.choice("leads-to", Disposition.class);
        if (disposition.isEmpty()) {
            fields.optional("urgency");
            return Optional.empty();
        }
        if (disposition.get() == Disposition.CONTACT_HOSPITAL_OR_GP) {
            return fields.choice("urgency", OF_A_CONTACT).map(Effect.LeadsTo::new);
        }
        if (fields.has("urgency")) {
            fields.issue(fields.place("urgency"), "`urgency` goes with CONTACT_HOSPITAL_OR_GP only");
        }
        return Optional.of(
                new Effect.LeadsTo(disposition.get() == Disposition.SELF_CARE ? Urgency.NONE : Urgency.IMMEDIATE));
    }

    private Optional<Effect> raises(Fields fields) {
        Stream.of("leads-to", "urgency")
                .filter(fields::has)
                .forEach(key -> fields.issue(fields.place(key), "`" + key + "` does not go with `raises`"));
        return fields.read(
                fields.required("raises"),
                value -> Fields.of(value, references.issues).flatMap(RulesReader::raise));
    }

    private static Optional<Effect> raise(Fields fields) {
        var from = fields.choice("from", TO_BE_RAISED);
        var to = fields.choice("to", RAISED);
        // A longer step would put what was milder above what was more urgent.
        if (!fields.isBroken() && to.orElseThrow().oneStepLower() != from.orElseThrow()) {
            fields.issue(fields.place("to"), "a rule raises by one step only");
        }
        fields.refuseOthers();
        return fields.isBroken()
                ? Optional.empty()
                : Optional.of(new Effect.Raises(from.orElseThrow(), to.orElseThrow()));
    }

    /** A rule is looked for by the symptoms it reads, so a way to hold without any would be passed over in silence. */
    private static void refuseWithoutSymptom(Rule rule, Fields fields) {
        if (rule.effect() instanceof Effect.LeadsTo && !rule.isSelfCare() && !needsASymptom(rule.when())) {
            fields.issue(fields.place("when"), "`when` can hold without any symptom; each way to hold reads one");
        }
    }

    private static boolean needsASymptom(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(RulesReader::needsASymptom);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(RulesReader::needsASymptom);
        }
        return condition instanceof Condition.AtLeast;
    }

    /**
     * A self-care rule explains one symptom from its mildest step on. Any other form could make an answer milder when a
     * symptom is added or becomes worse.
     */
    private static void refuseUnsafeSelfCare(Rule rule, Fields fields) {
        if (!rule.isSelfCare()) {
            return;
        }
        if (rule.unless() != null) {
            fields.issue(fields.place("unless"), "a self-care rule has no `unless`; say in `when` what must hold");
        }
        var symptoms = rule.when()
                .leaves()
                .filter(Condition.AtLeast.class::isInstance)
                .map(Condition.AtLeast.class::cast)
                .toList();
        if (symptoms.size() != 1) {
            fields.issue(fields.place("when"), "a self-care rule reads exactly one symptom");
        } else if (symptoms.get(0).step() != 0) {
            fields.issue(fields.place("when"), "a self-care rule reads its symptom at the least severity");
        }
        if (joinsByAny(rule.when())) {
            fields.issue(fields.place("when"), "a self-care rule joins with `all` only");
        }
    }

    private static boolean joinsByAny(Condition condition) {
        return condition instanceof Condition.Any
                || (condition instanceof Condition.All all
                        && all.parts().stream().anyMatch(RulesReader::joinsByAny));
    }

    /** An entry in the file named after the first part of its id. */
    void recoveryEntry(Fields fields, String group) {
        var id = fields.value("id", RuleId::parse, "of the form `leg.driving`");
        id.ifPresent(known -> {
            references.recovery.declare(known.toString(), fields.place("id"));
            if (!known.complication().equals(group)) {
                fields.issue(
                        fields.place("id"), "recovery entry `" + known + "` stands in the file of `" + group + "`");
            }
        });
        var activity = fields.value("activity", Forms::id, Forms.ID);
        var procedures = references.procedures(fields, fields.requiredList("procedures"));
        var from = fields.optionalValue("from", Forms::duration, Forms.DURATION);
        boolean askFirst = fields.flag("ask-first");
        var when = fields.read(fields.optional("when"), ConditionReader.ofCircumstances(references)::read);
        var unless = fields.read(fields.optional("unless"), ConditionReader.ofCircumstances(references)::read);
        var basis = references.basis(fields);
        fields.refuseOthers();
        if (!fields.isBroken()) {
            var codes = procedures.stream().map(Procedure::code).toList();
            references.recovery.put(
                    id.orElseThrow().toString(),
                    new RecoveryEntry(
                            id.orElseThrow().toString(),
                            activity.orElseThrow(),
                            codes,
                            from.orElse(null),
                            askFirst,
                            when.orElse(null),
                            unless.orElse(null),
                            basis.orElseThrow()));
        }
    }
}
