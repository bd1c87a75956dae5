package org.aftercare.triage.guidance;

import java.util.List;
import java.util.Optional;
import org.aftercare.triage.clinical.Advice;
import org.aftercare.triage.clinical.Basis;
import org.aftercare.triage.clinical.BasisKind;
import org.aftercare.triage.clinical.Conflict;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Source;
import org.aftercare.triage.clinical.Statement;
import org.aftercare.triage.clinical.StatementId;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.engine.RecoveryEntry;
import org.aftercare.triage.engine.Rule;

/** Everything that has been declared so far, by id, and what has been made use of. */
final class References {
    final Issues issues;
    final Registry<Source> sources;
    final Registry<Statement> statements;
    final Registry<Conflict> conflicts;
    final Registry<Procedure> procedures;
    final Registry<Symptom> symptoms;
    final Registry<Advice> advice;
    final Registry<Rule> rules;
    final Registry<RecoveryEntry> recovery;

    References(Issues issues) {
        this.issues = issues;
        sources = new Registry<>("source", issues);
        statements = new Registry<>("statement", issues);
        conflicts = new Registry<>("conflict", issues);
        procedures = new Registry<>("procedure", issues);
        symptoms = new Registry<>("symptom", issues);
        advice = new Registry<>("advice", issues);
        rules = new Registry<>("rule", issues);
        recovery = new Registry<>("recovery entry", issues);
    }

    /** The statements of a field `cites`; they do not count as cited by it. */
    List<StatementId> cites(Fields fields) {
        return fields.each(fields.requiredList("cites"), this::statement);
    }

    private Optional<StatementId> statement(Yaml reference) {
        return statements.refer(reference).map(Statement::id);
    }

    /** The fields `basis` and `cites` together; this is what makes a statement count as cited. */
    Optional<Basis> basis(Fields fields) {
        var kind = fields.choice("basis", BasisKind.class);
        var items = fields.requiredList("cites");
        items.forEach(statements::use);
        var cites = fields.each(items, this::statement);
        return kind.isEmpty() || cites.isEmpty() ? Optional.empty() : Optional.of(new Basis(kind.get(), cites));
    }

    List<Procedure> procedures(Fields fields, List<Yaml> items) {
        return fields.each(items, procedures::refer);
    }
}
