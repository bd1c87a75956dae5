package org.aftercare.triage.engine;

import java.util.Arrays;
import java.util.List;
import org.aftercare.triage.clinical.Urgency;

/** A rule that is a reason for the answer, before it is known whether it decides. */
record Applying(RuleMatcher rule, Urgency urgency, List<Fact> facts) {
    private static final int BITS = 24;
    private static final int INDEX = (1 << BITS) - 1;

    /** The reasons, the most urgent first and those as urgent in the order of ids; what is one rule stays in its order. */
    static List<Reason> inOrder(List<Applying> applying, Urgency answer) {
        var ranks = new long[applying.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = applying.get(i).rank() | i;
        }
        Arrays.sort(ranks);
        var reasons = new Reason[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            reasons[i] = applying.get((int) ranks[i] & INDEX).reason(answer);
        }
        return List.of(reasons);
    }

    /** In one number, with room for an index: sorting many takes a third of the time that comparing them two by two does. */
    private long rank() {
        long urgencies = Urgency.IMMEDIATE.compareTo(urgency);
        return (urgencies << BITS | rule.order()) << BITS;
    }

    private Reason reason(Urgency answer) {
        return new Reason(rule.rule(), urgency, urgency == answer, facts);
    }
}
