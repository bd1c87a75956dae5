package org.aftercare.triage.guidance;

import java.util.Optional;
import org.aftercare.triage.clinical.Conflict;
import org.aftercare.triage.clinical.PartialDate;
import org.aftercare.triage.clinical.Source;
import org.aftercare.triage.clinical.SourceId;
import org.aftercare.triage.clinical.SourceKind;
import org.aftercare.triage.clinical.SourceReading;
import org.aftercare.triage.clinical.Statement;
import org.aftercare.triage.clinical.StatementId;
import org.jspecify.annotations.Nullable;

/** Reads `sources/*.yaml` and `conflicts.yaml`. */
final class EvidenceReader {
    private final References references;

    EvidenceReader(References references) {
        this.references = references;
    }

    /** A source in the file named after it. */
    void source(Yaml file, String name) {
        Fields.of(file, references.issues).ifPresent(fields -> source(fields, name));
    }

    private void source(Fields fields, String name) {
        var id = fields.value("id", SourceId::new, Forms.ID);
        id.ifPresent(known -> declare(known, name, fields));
        var kind = fields.choice("kind", SourceKind.class);
        var title = fields.text("title");
        var publisher = fields.optionalValue("publisher", text -> text, "a name");
        var dates = new Source.Dates(
                date(fields, "published"),
                date(fields, "reviewed"),
                date(fields, "updated"),
                date(fields, "review-due"));
        var read = fields.choice("read", SourceReading.class);
        var statements = fields.each(
                fields.requiredList("statements"),
                item -> id.flatMap(source ->
                        Fields.of(item, references.issues).flatMap(statement -> statement(source, statement))));
        fields.refuseOthers();
        if (!fields.isBroken()) {
            var source = new Source(
                    id.orElseThrow(),
                    kind.orElseThrow(),
                    title.orElseThrow(),
                    publisher.orElse(null),
                    dates,
                    read.orElseThrow(),
                    statements);
            references.sources.put(source.id().value(), source);
        }
    }

    private void declare(SourceId id, String name, Fields fields) {
        references.sources.declare(id.value(), fields.place("id"));
        if (!id.value().equals(name)) {
            fields.issue(fields.place("id"), "source `" + id + "` stands in the file of `" + name + "`");
        }
    }

    private Optional<Statement> statement(SourceId source, Fields fields) {
        var id = fields.value("id", text -> new StatementId(source, text), Forms.ID);
        id.ifPresent(known -> references.statements.declare(known.toString(), fields.place("id")));
        var section = fields.text("section");
        fields.refuseOthers();
        if (fields.isBroken()) {
            return Optional.empty();
        }
        var statement = new Statement(id.orElseThrow(), section.orElseThrow());
        references.statements.put(statement.id().toString(), statement);
        return Optional.of(statement);
    }

    private static @Nullable PartialDate date(Fields fields, String key) {
        return fields.optionalValue(key, Forms::partialDate, Forms.PARTIAL_DATE).orElse(null);
    }

    void conflict(Fields fields) {
        var id = fields.value("id", Forms::id, Forms.ID);
        id.ifPresent(known -> references.conflicts.declare(known, fields.place("id")));
        var positions = fields.each(
                fields.requiredList("positions"),
                item -> references.statements.refer(item).map(Statement::id));
        var followed = fields.read(
                fields.required("followed"),
                item -> references.statements.refer(item).map(Statement::id));
        if (!fields.isBroken() && !positions.contains(followed.orElseThrow())) {
            fields.issue(fields.place("followed"), "the position followed is none of the positions");
        }
        fields.refuseOthers();
        if (!fields.isBroken()) {
            references.conflicts.put(
                    id.orElseThrow(), new Conflict(id.orElseThrow(), positions, followed.orElseThrow()));
        }
    }
}
