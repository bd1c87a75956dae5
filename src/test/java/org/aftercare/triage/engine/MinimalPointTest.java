package org.aftercare.triage.engine;

import static org.aftercare.triage.engine.MadeUpGuidance.all;
import static org.aftercare.triage.engine.MadeUpGuidance.any;
import static org.aftercare.triage.engine.MadeUpGuidance.at;
import static org.aftercare.triage.engine.MadeUpGuidance.holds;
import static org.aftercare.triage.engine.MadeUpGuidance.since;
import static org.aftercare.triage.engine.MadeUpGuidance.under;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Symptom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MinimalPointTest {
    private final MadeUpGuidance madeUp = new MadeUpGuidance();
    private final Symptom bleeding = madeUp.bleeding;
    private final Symptom fever = madeUp.fever;

    @Test
    void eachPartOfAnyIsAPointOfItsOwn() {
        assertThat(MinimalPoint.of(any(at(bleeding, 2), holds(Circumstance.FLIGHT), since(24), under(72))))
                .containsExactly(
                        point(Map.of(bleeding, 2), Set.of(), 0, null),
                        point(Map.of(), Set.of(Circumstance.FLIGHT), 0, null),
                        point(Map.of(), Set.of(), 24, null),
                        point(Map.of(), Set.of(), 0, 72));
    }

    @Test
    void allHoldsWhereOnePointOfEachPartDoes() {
        var condition = all(any(at(bleeding, 1), at(fever, 0)), any(holds(Circumstance.STENT), since(1)));
        assertThat(MinimalPoint.of(condition))
                .containsExactly(
                        point(Map.of(bleeding, 1), Set.of(Circumstance.STENT), 0, null),
                        point(Map.of(bleeding, 1), Set.of(), 1, null),
                        point(Map.of(fever, 0), Set.of(Circumstance.STENT), 0, null),
                        point(Map.of(fever, 0), Set.of(), 1, null));
    }

    @Test
    void partsThatSayTheSameOfAThingTakeTheStricter() {
        var condition =
                all(at(bleeding, 1), at(bleeding, 2), since(1), since(3), since(2), under(9), under(7), under(8));
        assertThat(MinimalPoint.of(condition)).containsExactly(point(Map.of(bleeding, 2), Set.of(), 3, 7));
        assertThat(MinimalPoint.of(all(holds(Circumstance.STENT), holds(Circumstance.FLIGHT))))
                .containsExactly(point(Map.of(), Set.of(Circumstance.STENT, Circumstance.FLIGHT), 0, null));
    }

    @Test
    void anEmptyStretchOfTimeIsNoPoint() {
        assertThat(MinimalPoint.of(all(since(2), under(2)))).isEmpty();
        assertThat(MinimalPoint.of(all(since(1), under(2)))).containsExactly(point(Map.of(), Set.of(), 1, 2));
        assertThat(MinimalPoint.of(all(under(2), since(1)))).containsExactly(point(Map.of(), Set.of(), 1, 2));
    }

    @Test
    void coversTheTimeFromItsStartAndNotItsEnd() {
        var point = point(Map.of(), Set.of(), 1, 2);
        assertThat(point.covers(Duration.ofHours(1).minusNanos(1))).isFalse();
        assertThat(point.covers(Duration.ofHours(1))).isTrue();
        assertThat(point.covers(Duration.ofHours(2).minusNanos(1))).isTrue();
        assertThat(point.covers(Duration.ofHours(2))).isFalse();
        assertThat(point(Map.of(), Set.of(), 1, null).covers(Duration.ofDays(1000)))
                .isTrue();
    }

    private static MinimalPoint point(
            Map<Symptom, Integer> steps, Set<Circumstance> circumstances, int from, @Nullable Integer until) {
        return new MinimalPoint(
                steps, circumstances, Duration.ofHours(from), until == null ? null : Duration.ofHours(until));
    }
}
