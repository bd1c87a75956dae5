package org.aftercare.triage.search;

import java.util.List;
import org.aftercare.triage.clinical.ReportedSymptom;

/**
 * A symptom that may have been meant, as a report would have it; a person must confirm it before it is reported.
 *
 * @param words where the words stand that it rests on, in their order
 */
public record Candidate(ReportedSymptom reported, List<Span> words) {
    public Candidate {
        words = List.copyOf(words);
    }
}
