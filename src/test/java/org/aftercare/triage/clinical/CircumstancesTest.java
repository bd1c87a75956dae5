package org.aftercare.triage.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircumstancesTest {

    @Test
    void whatWasNotSaidIsNeitherSoNorNot() {
        var said = new Circumstances(Map.of(Circumstance.STENT, true, Circumstance.FLIGHT, false), null);
        assertThat(said.holds(Circumstance.STENT)).isEqualTo(Truth.TRUE);
        assertThat(said.holds(Circumstance.FLIGHT)).isEqualTo(Truth.FALSE);
        assertThat(said.holds(Circumstance.SEDATION)).isEqualTo(Truth.UNKNOWN);
        assertThat(said.sinceProcedure()).isEmpty();
    }

    @Test
    void refuseATimeBeforeTheProcedure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Circumstances(Map.of(), Duration.ofNanos(-1)))
                .withMessage("time since the procedure is negative");
        assertThat(new Circumstances(Map.of(), Duration.ZERO).sinceProcedure()).contains(Duration.ZERO);
    }

    @Test
    void keepTheRestWhenOneThingChanges() {
        var day = Duration.ofDays(1);
        var said = new Circumstances(Map.of(Circumstance.STENT, true), day);
        var changed = said.with(Circumstance.FLIGHT, true).with(Duration.ZERO);

        assertThat(changed.holds(Circumstance.STENT)).isEqualTo(Truth.TRUE);
        assertThat(changed.holds(Circumstance.FLIGHT)).isEqualTo(Truth.TRUE);
        assertThat(changed.sinceProcedure()).contains(Duration.ZERO);
        assertThat(said.with(Circumstance.STENT, false).sinceProcedure()).contains(day);
        assertThat(said.holds(Circumstance.FLIGHT)).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByTheirIds(Circumstance circumstance) {
        assertThat(Circumstance.byId(circumstance.id())).contains(circumstance);
    }

    @Test
    void haveIdsInLowerCaseWithHyphens() {
        assertThat(Circumstance.REPEAT_CONTACT_WORSENING.id()).isEqualTo("repeat-contact-worsening");
        assertThat(Circumstance.byId("REPEAT_CONTACT")).isEmpty();
    }
}
