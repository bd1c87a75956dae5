package org.aftercare.triage.engine;

import java.util.List;
import org.aftercare.triage.clinical.Urgency;

/** What the rules make of a report: how urgent, and the rules that apply, most urgent first. */
record Verdict(Weighed weighed, Urgency urgency, List<Reason> reasons) {
    Verdict {
        reasons = List.copyOf(reasons);
    }
}
