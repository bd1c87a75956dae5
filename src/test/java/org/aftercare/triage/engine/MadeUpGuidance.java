package org.aftercare.triage.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.Basis;
import org.aftercare.triage.clinical.BasisKind;
import org.aftercare.triage.clinical.BodySite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Region;
import org.aftercare.triage.clinical.RuleId;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.StatementId;
import org.aftercare.triage.clinical.StentUse;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Symptom.Applicability;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * Few rules, of every shape a loader lets pass; they mean nothing and change with no guidance.
 *
 * <p>Made anew for each test, never kept in a static field: a mutant of PIT would otherwise be tried on what the one before
 * it had built.
 */
final class MadeUpGuidance {
    static final Basis BASIS = new Basis(BasisKind.STATED, List.of(StatementId.parse("a-page#a-statement")));

    final Procedure leg = procedure("leg-stent", AccessSite.GROIN, AccessSite.WRIST);
    final Procedure heart = procedure("heart-stent", AccessSite.GROIN);

    final Symptom bleeding = symptom("bleeding", Applicability.ALWAYS, 1, "trickle", "steady", "heavy");
    final Symptom coldLeg = symptom("cold-leg", new Applicability(List.of(leg.code()), List.of()), 0);
    final Symptom confusion = symptom("confusion", Applicability.ALWAYS, 0);
    final Symptom cough = symptom("cough", Applicability.ALWAYS, 0, "mild", "bad");
    final Symptom faint = symptom("faint", Applicability.ALWAYS, 0);
    final Symptom fever = symptom("fever", Applicability.ALWAYS, 0);
    final Symptom itch = symptom("itch", Applicability.ALWAYS, 1, "slight", "strong");
    final Symptom tingle = symptom("tingle", new Applicability(List.of(), List.of(AccessSite.WRIST)), 0);

    final List<Rule> rules = List.of(
            rule("wrist.tingle-sedated", all(at(tingle, 0), holds(Circumstance.SEDATION)), Urgency.URGENT),
            rule("wrist.tingle", at(tingle, 0), all(holds(Circumstance.SEDATION), under(24)), Urgency.IMMEDIATE),
            raising("contact.worse", Circumstance.REPEAT_CONTACT_WORSENING, Urgency.URGENT, Urgency.IMMEDIATE, leg),
            raising("contact.again", Circumstance.REPEAT_CONTACT, Urgency.ROUTINE, Urgency.URGENT),
            rule("fever.early", all(at(fever, 0), under(72)), Urgency.URGENT),
            rule("fever.confused", all(at(fever, 0), at(confusion, 0)), Urgency.IMMEDIATE),
            rule("fever.any", at(fever, 0), Urgency.ROUTINE),
            rule(
                    "faint.bleeding-or-flown",
                    any(all(at(faint, 0), at(bleeding, 1)), all(at(faint, 0), holds(Circumstance.FLIGHT))),
                    Urgency.IMMEDIATE),
            rule("cough.mild", all(at(cough, 0), since(24)), Urgency.NONE),
            rule(
                    "cough.bad-and-late",
                    all(at(cough, 1), since(24), any(holds(Circumstance.FLIGHT), holds(Circumstance.SEDATION))),
                    Urgency.URGENT),
            rule("cold-leg.only-legs", at(coldLeg, 0), null, new Effect.LeadsTo(Urgency.IMMEDIATE), leg),
            rule("bleeding.trickle", at(bleeding, 0), Urgency.NONE),
            rule("bleeding.thinned", all(at(bleeding, 0), holds(Circumstance.ANTICOAGULANTS)), Urgency.ROUTINE),
            rule("bleeding.steady", at(bleeding, 1), Urgency.URGENT),
            rule("bleeding.heavy", at(bleeding, 2), Urgency.IMMEDIATE));

    final Rule unexplained =
            Rule.standing(RuleId.parse("anything.unexplained"), new Effect.LeadsTo(Urgency.ROUTINE), List.of(), BASIS);
    final Rule nothingReported =
            Rule.standing(RuleId.parse("nothing.reported"), new Effect.LeadsTo(Urgency.NONE), List.of(), BASIS);

    final Edition edition = new Edition(
            "1", LocalDate.EPOCH, "sha256:0", true, Map.of(Urgency.URGENT, Duration.ofHours(4)), Map.of(), List.of());
    final Evidence evidence = new Evidence(List.of(), List.of());

    Guidance guidance() {
        return guidanceWith();
    }

    /** The guidance with more rules. */
    Guidance guidanceWith(Rule... more) {
        return new Guidance(edition, evidence, catalogue(), ruleSet(more), Map.of(), List.of());
    }

    Catalogue catalogue() {
        return new Catalogue(
                List.of(leg, heart),
                List.of(tingle, itch, fever, faint, cough, confusion, coldLeg, bleeding),
                List.of(itch.code(), faint.code(), bleeding.code()));
    }

    RuleSet ruleSet(Rule... more) {
        var all = Stream.concat(rules.stream(), Stream.of(more)).toList();
        return new RuleSet(all, unexplained, nothingReported, List.of(leg, heart));
    }

    Rule rule(String id) {
        return rules.stream()
                .filter(rule -> rule.id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Rule rule(String id, Condition when, Urgency urgency) {
        return rule(id, when, null, urgency);
    }

    static Rule rule(String id, Condition when, @Nullable Condition unless, Urgency urgency) {
        return rule(id, when, unless, new Effect.LeadsTo(urgency));
    }

    static Rule raising(String id, Circumstance when, Urgency from, Urgency to, Procedure... procedures) {
        return rule(id, holds(when), null, new Effect.Raises(from, to), procedures);
    }

    static Rule rule(String id, Condition when, @Nullable Condition unless, Effect effect, Procedure... procedures) {
        var codes = Stream.of(procedures).map(Procedure::code).toList();
        return new Rule(RuleId.parse(id), codes, when, unless, effect, List.of(new AdviceId("rest")), BASIS);
    }

    static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    static Condition at(Symptom symptom, int step) {
        return new Condition.AtLeast(symptom, step);
    }

    static Condition holds(Circumstance circumstance) {
        return new Condition.Holds(circumstance);
    }

    static Condition under(int hours) {
        return new Condition.Under(Duration.ofHours(hours));
    }

    static Condition since(int hours) {
        return new Condition.From(Duration.ofHours(hours));
    }

    static Symptom symptom(String code) {
        return symptom(code, Applicability.ALWAYS, 0);
    }

    private static Symptom symptom(String code, Applicability appliesTo, int cautiousStep, String... severities) {
        var scale = IntStream.range(0, severities.length)
                .mapToObj(step -> new Severity(severities[step], step))
                .toList();
        return new Symptom(new SymptomCode(code), BodySite.OTHER, scale, cautiousStep, appliesTo);
    }

    private static Procedure procedure(String code, AccessSite... sites) {
        return new Procedure(
                new ProcedureCode(code), Region.LEG, List.of(sites), StentUse.ALWAYS, List.of(), List.of());
    }
}
