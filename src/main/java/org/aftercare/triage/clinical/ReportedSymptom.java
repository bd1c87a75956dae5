package org.aftercare.triage.clinical;

import org.jspecify.annotations.Nullable;

/**
 * What a report says of one symptom.
 *
 * @param severity the step given, or none; with UNKNOWN it is the step that was asked about, and never a milder one than the
 *     cautious: who does not know whether a symptom is there cannot know that it is mild
 */
public record ReportedSymptom(
        Symptom symptom, Presence presence, @Nullable Severity severity) {
    public ReportedSymptom {
        if (severity != null && !symptom.severities().contains(severity)) {
            throw new IllegalArgumentException(
                    "symptom `" + symptom.code() + "` has no severity `" + severity.code() + "`");
        }
        if (severity != null && presence == Presence.ABSENT) {
            throw new IllegalArgumentException("absent symptom `" + symptom.code() + "` has a severity");
        }
        if (severity != null && presence == Presence.UNKNOWN && severity.step() < symptom.cautiousStep()) {
            throw new IllegalArgumentException(
                    "unknown symptom `" + symptom.code() + "` has the mild severity `" + severity.code() + "`");
        }
    }

    /** The symptom is there, at this step; one without severities has only the step 0. */
    public static ReportedSymptom present(Symptom symptom, int step) {
        return new ReportedSymptom(
                symptom, Presence.PRESENT, symptom.severityAt(step).orElse(null));
    }

    public static ReportedSymptom absent(Symptom symptom) {
        return new ReportedSymptom(symptom, Presence.ABSENT, null);
    }

    public SymptomCode code() {
        return symptom.code();
    }

    /** The step it counts at: the one given, else the cautious one. */
    public int countedStep() {
        return severity == null ? symptom.cautiousStep() : severity.step();
    }

    public boolean lacksSeverity() {
        return severity == null && symptom.severities().size() > 1;
    }
}
