package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The methods that an address takes. */
class OperationsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/symptoms           | GET, HEAD, OPTIONS",
                "/v1/symptoms/fever     | GET, HEAD, OPTIONS",
                "/v1/symptoms/suggest   | OPTIONS, POST",
                "/v1/triage/batch       | OPTIONS, POST",
                "/v1/interview          | OPTIONS, POST",
                "/v1/symptoms/a/b       | ''"
            })
    void areThoseOfTheAddressWrittenOut(String path, String methods) {
        assertThat(Operations.allowed(path)).isEqualTo(methods);
    }
}
