package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A rule as its file writes it.
 *
 * @param procedures none when it is for all
 * @param unless the exception, or none
 * @param leadsTo what the answer becomes, for a rule that raises as well
 * @param raisesFrom the only answer that a rule with `raises` changes; none for a rule with `leads-to`
 */
public record PlainRule(
        String id,
        Set<String> procedures,
        PlainCondition when,
        @Nullable PlainCondition unless,
        Urgency leadsTo,
        @Nullable Urgency raisesFrom) {

    public PlainRule {
        procedures = Set.copyOf(procedures);
    }

    public boolean isFor(String procedure) {
        return procedures.isEmpty() || procedures.contains(procedure);
    }

    public boolean raises() {
        return raisesFrom != null;
    }

    /** Every leaf of its condition and of its exception. */
    public Stream<PlainCondition> leaves() {
        return Stream.concat(when.leaves(), Stream.ofNullable(unless).flatMap(PlainCondition::leaves));
    }

    /** The symptoms it reads. */
    public Stream<String> symptoms() {
        return when.leaves()
                .flatMap(leaf -> leaf instanceof PlainCondition.AtLeast at ? Stream.of(at.symptom()) : Stream.of());
    }

    /** The times it compares with. */
    public Set<Duration> timeLimits() {
        return leaves().flatMap(PlainCondition::limit).collect(Collectors.toSet());
    }

    public PlainRule withWhen(PlainCondition changed) {
        return new PlainRule(id, procedures, changed, unless, leadsTo, raisesFrom);
    }

    public PlainRule withUnless(@Nullable PlainCondition changed) {
        return new PlainRule(id, procedures, when, changed, leadsTo, raisesFrom);
    }

    public PlainRule withProcedures(Set<String> changed) {
        return new PlainRule(id, changed, when, unless, leadsTo, raisesFrom);
    }

    public PlainRule withLeadsTo(Urgency changed) {
        return new PlainRule(id, procedures, when, unless, changed, raisesFrom);
    }
}
