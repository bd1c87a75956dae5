package org.aftercare.triage.engine;

import java.util.Comparator;
import java.util.List;
import org.aftercare.triage.clinical.Urgency;

/** A rule that is a reason for the answer, before it is known whether it decides. */
record Applying(RuleMatcher rule, Urgency urgency, List<Fact> facts) {
    static final Comparator<Applying> MOST_URGENT_FIRST = (one, other) -> one.urgency == other.urgency
            ? Integer.compare(one.rule.order(), other.rule.order())
            : other.urgency.compareTo(one.urgency);

    Reason reason(Urgency answer) {
        return new Reason(rule.rule(), urgency, urgency == answer, facts);
    }
}
