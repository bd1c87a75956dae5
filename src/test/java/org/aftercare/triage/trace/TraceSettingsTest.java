package org.aftercare.triage.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the settings of traces may be. */
class TraceSettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://collector:4318", "https://collector.example/otlp", "http://collector:4318/"})
    void aCollectorHasAnAddressOfTheWeb(String address) {
        assertThat(CollectorAddress.of(address).value()).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"collector:4318", "ftp://collector", "http://", "http://collector?to=1", "http://collector#1", ""
            })
    void anythingElseIsRefused(String address) {
        assertThatThrownBy(() -> CollectorAddress.of(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.25", "1"})
    void aShareIsFromNoneToAll(String share) {
        assertThat(Share.of(share).value()).isEqualTo(Double.parseDouble(share));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.1", "1.1", "NaN", "half"})
    void lessThanNoneAndMoreThanAllAreRefused(String share) {
        assertThatThrownBy(() -> Share.of(share)).isInstanceOf(IllegalArgumentException.class);
    }
}
