package org.aftercare.triage.proof;

import java.util.EnumMap;
import java.util.Map;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Catalogue;

/** Plain reports as the engine wants them. */
public record EngineReports(Catalogue catalogue) {

    public Report of(PlainReport plain) {
        return new Report(
                catalogue.procedure(new ProcedureCode(plain.procedure())).orElseThrow(),
                plain.accessSite() == null ? null : AccessSite.valueOf(plain.accessSite()),
                circumstances(plain),
                plain.symptoms().entrySet().stream().map(this::reported).toList());
    }

    private static Circumstances circumstances(PlainReport plain) {
        var said = new EnumMap<Circumstance, Boolean>(Circumstance.class);
        plain.circumstances()
                .forEach((id, holds) -> said.put(Circumstance.byId(id).orElseThrow(), holds));
        return new Circumstances(said, plain.sinceProcedure());
    }

    private ReportedSymptom reported(Map.Entry<String, Told> each) {
        var symptom = catalogue.symptom(new SymptomCode(each.getKey())).orElseThrow();
        var told = each.getValue();
        var severity =
                told.step() == null ? null : symptom.severityAt(told.step()).orElse(null);
        return new ReportedSymptom(symptom, told.presence(), severity);
    }
}
