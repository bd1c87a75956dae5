package org.aftercare.triage.engine;

import java.util.List;
import org.aftercare.triage.clinical.Urgency;

/**
 * A rule that applies, with what made it apply.
 *
 * @param urgency what the rule counts here: one step less than it leads to when it rests on something unknown
 * @param decides whether no other reason is more urgent
 */
public record Reason(Rule rule, Urgency urgency, boolean decides, List<Fact> facts) {
    public Reason {
        facts = List.copyOf(facts);
    }
}
