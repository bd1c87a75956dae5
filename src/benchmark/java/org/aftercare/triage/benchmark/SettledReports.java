package org.aftercare.triage.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.Effect;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Triage;

/** Generated reports that leave nothing open, and that only exported rules have to do with; always the same. */
final class SettledReports {
    private static final int MOST_SYMPTOMS = 5;
    private static final int MOST_HOURS = 24 * 400;
    private static final List<Circumstance> NOT_SAID =
            List.of(Circumstance.REPEAT_CONTACT, Circumstance.REPEAT_CONTACT_WORSENING);

    private final SplittableRandom random = new SplittableRandom(8);
    private final Guidance guidance;
    private final Triage triage;

    private SettledReports(Guidance guidance) {
        this.guidance = guidance;
        this.triage = new Triage(guidance);
    }

    static List<Report> of(Guidance guidance, int count) {
        var settled = new SettledReports(guidance);
        var reports = new ArrayList<Report>();
        while (reports.size() < count) {
            var report = settled.next();
            if (settled.isOfExportedRules(settled.triage.assess(report))) {
                reports.add(report);
            }
        }
        return reports;
    }

    private boolean isOfExportedRules(Assessment assessment) {
        return assessment.reasons().stream()
                .allMatch(reason -> !reason.rule().equals(guidance.rules().unexplained())
                        && reason.rule().effect() instanceof Effect.LeadsTo);
    }

    private Report next() {
        var symptoms = new LinkedHashMap<SymptomCode, ReportedSymptom>();
        int count = random.nextInt(MOST_SYMPTOMS + 1);
        while (symptoms.size() < count) {
            var symptom = oneOf(guidance.catalogue().symptoms());
            symptoms.put(symptom.code(), ReportedSymptom.present(symptom, random.nextInt(symptom.worstStep() + 1)));
        }
        return new Report(oneOf(guidance.catalogue().procedures()), null, circumstances(), symptoms.values());
    }

    private Circumstances circumstances() {
        var said = new EnumMap<Circumstance, Boolean>(Circumstance.class);
        for (var circumstance : Circumstance.values()) {
            said.put(circumstance, !NOT_SAID.contains(circumstance) && random.nextInt(4) == 0);
        }
        // As many on the first days as later: most rules with a time are about those.
        int hours = random.nextInt(random.nextBoolean() ? 4 * 24 : MOST_HOURS);
        return new Circumstances(said, Duration.ofHours(hours));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
