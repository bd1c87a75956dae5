package org.aftercare.triage.guidance;

import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.Advice;
import org.aftercare.triage.clinical.AdviceId;
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
    private final References references;

    RulesReader(References references) {
        this.references = references;
    }

    void advice(Fields fields) {
        var id = fields.value("id", AdviceId::new, Forms.ID);
        id.ifPresent(known -> references.advice.declare(known.value(), fields.place("id")));
        var kind = fields.choice("kind", Advice.Kind.class);
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
            if (refuseUnsafeSelfCare(rule, fields)) {
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
        var ids = fields.each(fields.list(key), references.advice::refer).stream()
                .map(Advice::id)
                .toList();
        references.given.addAll(ids);
        return ids;
    }

    private static Optional<Effect> leadsTo(Fields fields) {
        var disposition = fields.choice("leads-to", Disposition.class);
        if (disposition.isEmpty()) {
            fields.optional("urgency");
            return Optional.empty();
        }
        if (disposition.get() == Disposition.CONTACT_HOSPITAL_OR_GP) {
            return fields.choice("urgency", Urgency.class).flatMap(urgency -> contact(urgency, fields));
        }
        if (fields.has("urgency")) {
            fields.issue(fields.place("urgency"), "`urgency` goes with CONTACT_HOSPITAL_OR_GP only");
        }
        return Optional.of(
                new Effect.LeadsTo(disposition.get() == Disposition.SELF_CARE ? Urgency.NONE : Urgency.IMMEDIATE));
    }

    private static Optional<Effect> contact(Urgency urgency, Fields fields) {
        if (urgency.disposition() != Disposition.CONTACT_HOSPITAL_OR_GP) {
            fields.issue(fields.place("urgency"), "a contact is `ROUTINE` or `URGENT`");
        }
        return Optional.of(new Effect.LeadsTo(urgency));
    }

    private Optional<Effect> raises(Fields fields) {
        return fields.read(
                fields.required("raises"),
                value -> Fields.of(value, references.issues).flatMap(RulesReader::raise));
    }

    private static Optional<Effect> raise(Fields fields) {
        var from = fields.choice("from", Urgency.class);
        var to = fields.choice("to", Urgency.class);
        if (!fields.isBroken() && !to.orElseThrow().isAbove(from.orElseThrow())) {
            fields.issue(fields.place("to"), "`to` is no more urgent than `from`");
        }
        fields.refuseOthers();
        return fields.isBroken()
                ? Optional.empty()
                : Optional.of(new Effect.Raises(from.orElseThrow(), to.orElseThrow()));
    }

    /**
     * A self-care rule explains one symptom from its mildest step on. Any other form could make an answer milder when a
     * symptom is added or becomes worse.
     */
    private static boolean refuseUnsafeSelfCare(Rule rule, Fields fields) {
        if (!rule.isSelfCare()) {
            return true;
        }
        if (rule.unless() != null) {
            fields.issue(fields.place("unless"), "a self-care rule has no `unless`; say in `when` what must hold");
        }
        var symptoms = rule.when()
                .leaves()
                .filter(Condition.AtLeast.class::isInstance)
                .map(Condition.AtLeast.class::cast)
                .toList();
        if (symptoms.size() != 1 || symptoms.get(0).step() != 0 || joinsByAny(rule.when())) {
            fields.issue(
                    fields.place("when"),
                    "a self-care rule reads exactly one symptom, at its least severity, joined with circumstances by `all`");
        }
        return !fields.isBroken();
    }

    private static boolean joinsByAny(Condition condition) {
        return condition instanceof Condition.Any
                || (condition instanceof Condition.All all
                        && all.parts().stream().anyMatch(RulesReader::joinsByAny));
    }

    void recoveryEntry(Fields fields) {
        var id = fields.value("id", RuleId::parse, "of the form `leg.driving`");
        id.ifPresent(known -> references.recovery.declare(known.toString(), fields.place("id")));
        var activity = fields.value("activity", Forms::id, Forms.ID);
        var procedures = references.procedures(fields, fields.requiredList("procedures"));
        var from = fields.optionalValue("from", Forms::duration, Forms.DURATION);
        boolean askFirst = fields.flag("ask-first");
        var when = fields.read(fields.optional("when"), ConditionReader.ofCircumstances(references)::read);
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
                            basis.orElseThrow()));
        }
    }
}
