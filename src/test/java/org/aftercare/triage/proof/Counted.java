package org.aftercare.triage.proof;

import java.util.List;
import org.aftercare.triage.clinical.Urgency;

/** A rule that applies, at the urgency it counts. */
record Counted(String rule, Urgency urgency) {
    static Urgency mostUrgent(List<Counted> counted) {
        return counted.stream().map(Counted::urgency).max(Urgency::compareTo).orElseThrow();
    }
}
