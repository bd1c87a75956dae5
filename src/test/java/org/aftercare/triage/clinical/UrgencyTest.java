package org.aftercare.triage.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgencyTest {

    @ParameterizedTest
    @CsvSource({"IMMEDIATE,URGENT", "URGENT,ROUTINE", "ROUTINE,NONE", "NONE,NONE"})
    void whatIsUnknownCountsOneStepLowerButNeverLessThanNothing(Urgency urgency, Urgency lower) {
        assertThat(urgency.oneStepLower()).isEqualTo(lower);
    }

    @ParameterizedTest
    @CsvSource({"NONE,ROUTINE", "ROUTINE,URGENT", "URGENT,IMMEDIATE", "IMMEDIATE,IMMEDIATE"})
    void nothingIsHigherThanTheHighest(Urgency urgency, Urgency higher) {
        assertThat(urgency.oneStepHigher()).isEqualTo(higher);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,SELF_CARE",
        "ROUTINE,CONTACT_HOSPITAL_OR_GP",
        "URGENT,CONTACT_HOSPITAL_OR_GP",
        "IMMEDIATE,CALL_AMBULANCE"
    })
    void fixesWhatToDo(Urgency urgency, Disposition disposition) {
        assertThat(urgency.disposition()).isEqualTo(disposition);
    }

    @Test
    void isAboveOnlyWhatIsLessUrgent() {
        assertThat(Urgency.URGENT.isAbove(Urgency.ROUTINE)).isTrue();
        assertThat(Urgency.URGENT.isAbove(Urgency.URGENT)).isFalse();
        assertThat(Urgency.URGENT.isAbove(Urgency.IMMEDIATE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NONE,ROUTINE", "ROUTINE,URGENT", "URGENT,IMMEDIATE", "URGENT,URGENT"})
    void hasTheGreaterAndTheLesserOfTwoInAnyOrder(Urgency lesser, Urgency greater) {
        assertThat(lesser.max(greater)).isEqualTo(greater);
        assertThat(greater.max(lesser)).isEqualTo(greater);
        assertThat(lesser.min(greater)).isEqualTo(lesser);
        assertThat(greater.min(lesser)).isEqualTo(lesser);
    }
}
