package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;

/** Reports drawn from a seed: few symptoms mostly, each thing left open now and then, times often at a threshold. */
final class RandomReports {
    private static final List<Duration> TIMES = List.of(
            Duration.ZERO,
            Duration.ofHours(24).minusSeconds(1),
            Duration.ofHours(24),
            Duration.ofDays(3).minusSeconds(1),
            Duration.ofDays(3),
            Duration.ofDays(40),
            Duration.ofDays(365).minusSeconds(1),
            Duration.ofDays(365));

    private final Catalogue catalogue;
    private final Random random;

    RandomReports(Catalogue catalogue, long seed) {
        this.catalogue = catalogue;
        this.random = new Random(seed);
    }

    Report next() {
        var procedure = oneOf(catalogue.procedures());
        var symptoms = new ArrayList<ReportedSymptom>();
        for (var symptom : catalogue.symptoms()) {
            if (random.nextInt(catalogue.symptoms().size()) < 4) {
                symptoms.add(reported(symptom));
            }
        }
        return new Report(procedure, accessSite(procedure), circumstances(), symptoms);
    }

    private AccessSite accessSite(Procedure procedure) {
        return random.nextBoolean() ? null : oneOf(procedure.accessSites());
    }

    private Circumstances circumstances() {
        Map<Circumstance, Boolean> said = new EnumMap<>(Circumstance.class);
        for (var circumstance : Circumstance.values()) {
            boolean always = circumstance.name().startsWith("REPEAT");
            if (always || random.nextInt(3) > 0) {
                said.put(circumstance, random.nextInt(always ? 5 : 2) == 0);
            }
        }
        return new Circumstances(said, random.nextInt(4) == 0 ? null : oneOf(TIMES));
    }

    ReportedSymptom reported(Symptom symptom) {
        var presence = oneOf(List.of(Presence.PRESENT, Presence.PRESENT, Presence.UNKNOWN, Presence.ABSENT));
        boolean severity = presence == Presence.PRESENT && !symptom.severities().isEmpty() && random.nextInt(4) > 0;
        return new ReportedSymptom(symptom, presence, severity ? oneOf(symptom.severities()) : null);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
