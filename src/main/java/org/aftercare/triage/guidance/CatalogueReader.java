package org.aftercare.triage.guidance;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.BodySite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.ContactKind;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Region;
import org.aftercare.triage.clinical.Severity;
import org.aftercare.triage.clinical.StentUse;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.guidance.Yaml.Sequence;

/** Reads `procedures.yaml` and `symptoms/*.yaml`. */
final class CatalogueReader {
    private static final Set<AccessSite> ACCESS_SITES = EnumSet.allOf(AccessSite.class);

    /** The emergency service is no contact of a procedure: whoever needs it is told so whatever was done. */
    private static final Set<ContactKind> CONTACTS = EnumSet.complementOf(EnumSet.of(ContactKind.EMERGENCY));

    private final References references;

    CatalogueReader(References references) {
        this.references = references;
    }

    void procedure(Fields fields) {
        var code = fields.value("code", ProcedureCode::new, Forms.ID);
        code.ifPresent(known -> references.procedures.declare(known.value(), fields.place("code")));
        var region = fields.choice("region", Region.class);
        var sites = fields.each(fields.requiredList("access-sites"), item -> fields.choice(item, ACCESS_SITES));
        var stent = fields.choice("stent", StentUse.class);
        var contacts = fields.each(fields.requiredList("contacts"), item -> fields.choice(item, CONTACTS));
        var cites = references.cites(fields);
        fields.refuseOthers();
        if (!fields.isBroken()) {
            references.procedures.put(
                    code.orElseThrow().value(),
                    new Procedure(
                            code.orElseThrow(), region.orElseThrow(), sites, stent.orElseThrow(), contacts, cites));
        }
    }

    void symptom(Fields fields) {
        var code = fields.value("code", SymptomCode::new, Forms.ID);
        code.ifPresent(known -> declare(known, fields));
        var bodySite = fields.choice("body-site", BodySite.class);
        var severities = severities(fields);
        int cautious = cautious(fields, severities);
        var appliesTo = fields.read(
                fields.optional("applies-to"),
                value -> Fields.of(value, references.issues).flatMap(this::applicability));
        fields.refuseOthers();
        if (!fields.isBroken()) {
            var symptom = new Symptom(
                    code.orElseThrow(),
                    bodySite.orElseThrow(),
                    severities,
                    cautious,
                    appliesTo.orElse(Symptom.Applicability.ALWAYS));
            references.symptoms.put(symptom.code().value(), symptom);
        }
    }

    private void declare(SymptomCode code, Fields fields) {
        references.symptoms.declare(code.value(), fields.place("code"));
        if (Circumstance.byId(code.value()).isPresent()) {
            fields.issue(fields.place("code"), "`" + code + "` is the name of a circumstance");
        } else if (ConditionReader.WORDS.contains(code.value())) {
            fields.issue(fields.place("code"), "`" + code + "` means something else in a condition");
        }
    }

    private List<Severity> severities(Fields fields) {
        var items = fields.list("severities");
        if (items.size() == 1 && fields.optional("severities").get() instanceof Sequence) {
            fields.issue(
                    fields.place("severities"),
                    "a scale has two severities or more; leave `severities` out if there is none");
        }
        var codes = fields.each(items, item -> fields.parsed(item, Forms::id, Forms.ID));
        if (codes.contains(ConditionReader.PRESENT)) {
            fields.issue(fields.place("severities"), "`present` is no severity: in a rule it means any of them");
        }
        return IntStream.range(0, codes.size())
                .mapToObj(step -> new Severity(codes.get(step), step))
                .toList();
    }

    private static int cautious(Fields fields, List<Severity> severities) {
        if (!fields.has("severities")) {
            if (fields.has("cautious")) {
                fields.issue(fields.place("cautious"), "`cautious` without `severities`");
            }
            return 0;
        }
        var cautious = fields.text("cautious");
        var step = severities.stream()
                .filter(severity -> cautious.isPresent() && severity.code().equals(cautious.get()))
                .findFirst();
        if (cautious.isPresent() && step.isEmpty() && !severities.isEmpty()) {
            fields.issue(fields.place("cautious"), "`" + cautious.get() + "` is none of the severities");
        }
        return step.map(Severity::step).orElse(0);
    }

    private Optional<Symptom.Applicability> applicability(Fields fields) {
        var procedures = references.procedures(fields, fields.list("procedures"));
        var sites = fields.each(fields.list("access-sites"), item -> fields.choice(item, ACCESS_SITES));
        if (!fields.has("procedures") && !fields.has("access-sites")) {
            fields.issue(fields.place(), "`applies-to` names no procedure and no access site");
        }
        fields.refuseOthers();
        var codes = procedures.stream().map(Procedure::code).toList();
        return fields.isBroken() ? Optional.empty() : Optional.of(new Symptom.Applicability(codes, sites));
    }
}
