package org.aftercare.triage.clinical;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "FALSE,FALSE,FALSE,FALSE",
        "FALSE,UNKNOWN,FALSE,UNKNOWN",
        "FALSE,TRUE,FALSE,TRUE",
        "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN",
        "UNKNOWN,TRUE,UNKNOWN,TRUE",
        "TRUE,TRUE,TRUE,TRUE"
    })
    void followsKleenesTables(Truth one, Truth other, Truth both, Truth either) {
        assertThat(one.and(other)).isEqualTo(both);
        assertThat(other.and(one)).isEqualTo(both);
        assertThat(one.or(other)).isEqualTo(either);
        assertThat(other.or(one)).isEqualTo(either);
    }

    @Test
    void isNeverUnknownOfWhatIsKnown() {
        assertThat(Truth.of(true)).isEqualTo(Truth.TRUE);
        assertThat(Truth.of(false)).isEqualTo(Truth.FALSE);
    }
}
