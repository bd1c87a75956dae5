package org.aftercare.triage.proof;

import java.util.List;

/**
 * A symptom as its file writes it.
 *
 * @param severities least serious first; none for a symptom that is just there or not, whose only step is 0
 * @param cautious the step assumed when a report gives none
 */
public record PlainSymptom(String code, List<String> severities, int cautious) {
    public PlainSymptom {
        severities = List.copyOf(severities);
    }

    public int worst() {
        return Math.max(0, severities.size() - 1);
    }

    public boolean hasScale() {
        return !severities.isEmpty();
    }
}
