package org.aftercare.triage.guidance;

import java.util.HashSet;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.StatementId;
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
        references.statements.ids().forEach(id -> {
            if (!references.cited.contains(StatementId.parse(id))) {
                issue(references.statements, id, "no rule, advice or recovery entry cites statement `" + id + "`");
            }
        });
        references.advice.ids().forEach(id -> {
            if (!references.given.contains(new AdviceId(id))) {
                issue(references.advice, id, "no rule gives advice `" + id + "`");
            }
        });
        checkSymptomsRead();
    }

    private void checkSymptomsRead() {
        var read = new HashSet<String>();
        references
                .rules
                .values()
                .forEach(rule -> rule.when().leaves().forEach(leaf -> {
                    if (leaf instanceof Condition.AtLeast at) {
                        read.add(at.symptom().code().value());
                    }
                }));
        references.symptoms.ids().forEach(id -> {
            if (!read.contains(id)) {
                issue(references.symptoms, id, "no rule reads symptom `" + id + "`");
            }
        });
    }

    void checkRules(Guidance guidance) {
        checkSelfCareIsUnique(guidance);
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

    private void issue(Registry<?> registry, String id, String message) {
        references.issues.add(registry.place(id), message);
    }
}
