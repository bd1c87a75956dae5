package org.aftercare.triage.guidance;

import java.util.OptionalInt;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.engine.Condition;
import org.aftercare.triage.engine.Deciding;
import org.aftercare.triage.engine.Guidance;

/** What is wrong between parts of the guidance that are each right by themselves. */
final class Coherence {
    private final References references;

    Coherence(References references) {
        this.references = references;
    }

    /** What nothing refers to. */
    void checkUse() {
        issueUnused(references.statements, "no rule, advice or recovery entry cites statement");
        issueUnused(references.advice, "no rule gives advice");
        issueUnused(references.symptoms, "no rule reads symptom");
    }

    private void issueUnused(Registry<?> registry, String message) {
        registry.unused().forEach(id -> issue(registry, id, message + " `" + id + "`"));
    }

    void checkRules(Guidance guidance) {
        checkSelfCareIsUnique(guidance);
        guidance.catalogue().symptoms().forEach(symptom -> checkEveryProcedure(guidance, symptom));
        var deciding = new Deciding(guidance);
        references.rules.byId().forEach((id, rule) -> {
            if (!deciding.canDecide(rule)) {
                issue(
                        references.rules,
                        id,
                        "rule `" + id
                                + "` can never decide: whenever it holds, a more urgent rule does, or it cannot hold");
            }
        });
    }

    /** Two self-care rules for one symptom would leave it unclear which of them must hold for it to be harmless. */
    private void checkSelfCareIsUnique(Guidance guidance) {
        for (var procedure : guidance.catalogue().procedures()) {
            for (var symptom : guidance.catalogue().symptoms()) {
                var rules = guidance.rules().selfCareAbout(procedure, symptom);
                rules.stream()
                        .skip(1)
                        .forEach(rule -> issue(
                                references.rules,
                                rule.id().toString(),
                                "rule `" + rule.id() + "` is a second self-care rule, beside `"
                                        + rules.get(0).id() + "`, for symptom `" + symptom.code() + "`"));
            }
        }
    }

    /**
     * A rule that names its procedures does not hold for one added later. A symptom forgotten so would get the answer of an
     * unexplained one, and a red flag no ambulance.
     */
    private void checkEveryProcedure(Guidance guidance, Symptom symptom) {
        var procedures = guidance.catalogue().procedures();
        var step = procedures.stream()
                .flatMapToInt(procedure -> redFlagStep(guidance, procedure, symptom).stream())
                .min();
        for (var procedure : procedures) {
            if (!isRead(symptom, procedure)) {
                issue(procedure, "no rule reads symptom `" + symptom.code() + "` after `" + procedure.code() + "`");
            } else if (!step.equals(redFlagStep(guidance, procedure, symptom))) {
                var severity =
                        symptom.severityAt(step.getAsInt()).map(Severity::code).orElse(ConditionReader.PRESENT);
                issue(
                        procedure,
                        "`" + symptom.code() + ": " + severity
                                + "` calls an ambulance after other procedures, but not after `" + procedure.code()
                                + "`");
            }
        }
    }

    private static OptionalInt redFlagStep(Guidance guidance, Procedure procedure, Symptom symptom) {
        return guidance.redFlags().step(procedure, symptom);
    }

    private boolean isRead(Symptom symptom, Procedure procedure) {
        return references.rules.values().stream()
                .filter(rule -> rule.isFor(procedure))
                .flatMap(rule -> rule.when().leaves())
                .anyMatch(leaf ->
                        leaf instanceof Condition.AtLeast at && at.symptom().equals(symptom));
    }

    private void issue(Procedure procedure, String message) {
        issue(references.procedures, procedure.code().value(), message);
    }

    private void issue(Registry<?> registry, String id, String message) {
        references.issues.add(registry.place(id), message);
    }
}
