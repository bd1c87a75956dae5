package org.aftercare.triage.proof;

import java.util.Comparator;
import java.util.List;
import org.aftercare.triage.clinical.Urgency;

/** What two implementations must agree on: how urgent, and each reason, the most urgent first and then by rule. */
record Answer(Urgency urgency, List<Because> reasons) {

    /** A rule that counts; the rule for unexplained symptoms does so once for each of them. */
    record Because(String rule, Urgency urgency, boolean decides) {
        @Override
        public String toString() {
            return rule + " " + urgency + (decides ? " (decides)" : "");
        }
    }

    Answer {
        reasons = List.copyOf(reasons);
    }

    static Answer of(List<Counted> counted) {
        var urgency = Counted.mostUrgent(counted);
        return new Answer(
                urgency,
                counted.stream()
                        .sorted(Comparator.comparing(Counted::urgency)
                                .reversed()
                                .thenComparing(Counted::rule))
                        .map(each -> new Because(each.rule(), each.urgency(), each.urgency() == urgency))
                        .toList());
    }
}
