package org.aftercare.triage.records;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.EmbeddedGuidance;

/** Reports of the guidance and what is decided about them. */
final class MadeDecisions {
    static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();
    static final Instant AT = Instant.parse("2026-11-27T08:15:30.123456Z");

    private MadeDecisions() {}

    static Symptom symptom(String code) {
        return GUIDANCE.catalogue().symptom(new SymptomCode(code)).orElseThrow();
    }

    static Report report(ReportedSymptom... symptoms) {
        var said =
                new Circumstances(Map.of(Circumstance.SEDATION, true, Circumstance.FLIGHT, false), Duration.ofDays(2));
        return report(said, symptoms);
    }

    static Report report(Circumstances said, ReportedSymptom... symptoms) {
        var procedure = GUIDANCE.catalogue()
                .procedure(new ProcedureCode("leg-angioplasty"))
                .orElseThrow();
        return new Report(procedure, AccessSite.GROIN, said, Arrays.asList(symptoms));
    }

    /** A cold leg and a swollen one: one rule decides, others apply too. */
    static Decision coldLeg(DecisionId id) {
        var report = report(
                ReportedSymptom.present(symptom("leg-coldness"), 0),
                ReportedSymptom.present(symptom("leg-swelling"), 1));
        return Decision.of(id, AT, report, new Triage(GUIDANCE).assess(report));
    }

    static List<String> rules(Decision decision, boolean decides) {
        return decision.reasons().stream()
                .filter(reason -> reason.decides() == decides)
                .map(reason -> reason.rule().id().toString())
                .toList();
    }
}
