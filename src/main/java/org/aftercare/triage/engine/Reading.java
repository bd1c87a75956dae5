package org.aftercare.triage.engine;

import java.util.Optional;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * A report, or what it would be with something else said of one symptom.
 *
 * @param supposed what is said of that symptom then, if there is one
 */
record Reading(Report report, @Nullable ReportedSymptom supposed) {

    static Reading of(Report report) {
        return new Reading(report, null);
    }

    Reading supposing(ReportedSymptom change) {
        return new Reading(report, change);
    }

    Optional<ReportedSymptom> said(Symptom symptom) {
        return supposed != null && supposed.symptom().equals(symptom)
                ? Optional.of(supposed)
                : report.symptom(symptom.code());
    }

    /** Whether it says that the symptom is there, or may be. */
    boolean doesNotDeny(Symptom symptom) {
        var said = said(symptom);
        return said.isPresent() && said.get().presence() != Presence.ABSENT;
    }

    int atLeast(Symptom symptom, int step) {
        var said = said(symptom);
        return said.isPresent() ? Ways.atLeast(step, said.get()) : Ways.NONE;
    }
}
