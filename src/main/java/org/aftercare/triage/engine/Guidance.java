package org.aftercare.triage.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aftercare.triage.clinical.Advice;
import org.aftercare.triage.clinical.AdviceId;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;

/** The whole versioned data set, checked and immutable; its sentences are kept apart, by key and language. */
public final class Guidance {
    private final Edition edition;
    private final Evidence evidence;
    private final Catalogue catalogue;
    private final RuleSet rules;
    private final Map<ProcedureCode, RulesAfter> rulesAfter = new HashMap<>();
    private final RedFlags redFlags;
    private final Map<AdviceId, Advice> advice;
    private final List<RecoveryEntry> recovery;

    public Guidance(
            Edition edition,
            Evidence evidence,
            Catalogue catalogue,
            RuleSet rules,
            Map<AdviceId, Advice> advice,
            List<RecoveryEntry> recovery) {
        this.edition = edition;
        this.evidence = evidence;
        this.catalogue = catalogue;
        this.rules = rules;
        for (var procedure : catalogue.procedures()) {
            rulesAfter.put(procedure.code(), new RulesAfter(procedure, catalogue, rules));
        }
        this.redFlags = new RedFlags(catalogue, this::rulesAfter);
        this.advice = Map.copyOf(advice);
        this.recovery = List.copyOf(recovery);
    }

    public Edition edition() {
        return edition;
    }

    public Evidence evidence() {
        return evidence;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public RuleSet rules() {
        return rules;
    }

    public RedFlags redFlags() {
        return redFlags;
    }

    /** The rules for a procedure of the catalogue. */
    RulesAfter rulesAfter(Procedure procedure) {
        return Objects.requireNonNull(rulesAfter.get(procedure.code()));
    }

    public Map<AdviceId, Advice> advice() {
        return advice;
    }

    public Optional<Advice> advice(AdviceId id) {
        return Optional.ofNullable(advice.get(id));
    }

    /** In the order the guidance gives them. */
    public List<RecoveryEntry> recovery() {
        return recovery;
    }
}
