package org.aftercare.triage.proof;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.aftercare.triage.clinical.Urgency;
import org.jspecify.annotations.Nullable;

/** What a comparison came to, and what the reports it rests on have covered. */
final class Tally {
    private long reports;
    private long boundsCompared;
    private long disagreements;
    private @Nullable Disagreed first;
    private final Map<Urgency, Long> urgencies = new EnumMap<>(Urgency.class);
    private final Map<String, Long> procedures = new HashMap<>();
    private final Map<String, Long> decided = new HashMap<>();

    /** The report at an index, on which the two sides disagree. */
    record Disagreed(long index, PlainReport report) {}

    void add(long index, PlainReport report, Differential.Compared compared) {
        reports++;
        boundsCompared += compared.naive().bounds() == null ? 0 : 1;
        if (compared.disagree()) {
            disagreements++;
            keepFirst(new Disagreed(index, report));
        }
        var answer = compared.engine().answer();
        urgencies.merge(answer.urgency(), 1L, Long::sum);
        procedures.merge(report.procedure(), 1L, Long::sum);
        answer.reasons().stream()
                .filter(Answer.Because::decides)
                .forEach(reason -> decided.merge(reason.rule(), 1L, Long::sum));
    }

    void merge(Tally other) {
        reports += other.reports;
        boundsCompared += other.boundsCompared;
        disagreements += other.disagreements;
        keepFirst(other.first);
        other.urgencies.forEach((urgency, count) -> urgencies.merge(urgency, count, Long::sum));
        other.procedures.forEach((procedure, count) -> procedures.merge(procedure, count, Long::sum));
        other.decided.forEach((rule, count) -> decided.merge(rule, count, Long::sum));
    }

    private void keepFirst(@Nullable Disagreed other) {
        if (first == null || (other != null && other.index() < first.index())) {
            first = other;
        }
    }

    long reports() {
        return reports;
    }

    long boundsCompared() {
        return boundsCompared;
    }

    long disagreements() {
        return disagreements;
    }

    /** The disagreement of the lowest index, if there is any. */
    @Nullable
    Disagreed first() {
        return first;
    }

    Map<Urgency, Long> urgencies() {
        return Map.copyOf(urgencies);
    }

    Map<String, Long> procedures() {
        return Map.copyOf(procedures);
    }

    /** How often each rule was among those that decided. */
    Map<String, Long> decided() {
        return Map.copyOf(decided);
    }

    /** The figures for the safety report. */
    Map<String, Number> figures(double seconds) {
        return Map.of(
                "reports", reports,
                "boundsCompared", boundsCompared,
                "disagreements", disagreements,
                "seconds", Math.round(10 * seconds) / 10.0);
    }
}
