package org.aftercare.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.aftercare.triage.clinical.Urgency;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void boundsAreNotTheWrongWayRound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bounds(Urgency.URGENT, Urgency.ROUTINE))
                .withMessage("bounds from URGENT to ROUTINE are empty");
        assertThat(new Bounds(Urgency.URGENT, Urgency.URGENT).certain()).isTrue();
        assertThat(new Bounds(Urgency.ROUTINE, Urgency.URGENT).certain()).isFalse();
    }

    @Test
    void aRuleRaisesToSomethingMoreUrgent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Effect.Raises(Urgency.URGENT, Urgency.URGENT))
                .withMessage("a rule raises URGENT to URGENT, which is no more urgent");
        assertThatIllegalArgumentException().isThrownBy(() -> new Effect.Raises(Urgency.URGENT, Urgency.ROUTINE));
        assertThat(new Effect.Raises(Urgency.ROUTINE, Urgency.URGENT).to()).isEqualTo(Urgency.URGENT);
    }
}
