package org.aftercare.triage.api;

import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that break HTTP itself are refused or cut off: never a fault of the service, never repeated, never in the log. */
@QuarkusTest
class HostileRequestsTest {
    @TestHTTPResource
    URI service;

    static Stream<HostileRequest> requests() {
        return HostileRequest.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void isRefusedOrCutOff(HostileRequest request) {
        try (var log = new Overheard()) {
            var answer = new RawCall(service).send(request.text());
            if (!answer.isNone()) {
                assertThat(answer.status()).isBetween(400, 499);
            }
            if (!answer.body().isEmpty()) {
                assertThat(answer.problem().path("traceId").asText()).isNotBlank();
            }
            assertThat(answer.whole()).doesNotContain(PLANTED, "Exception", "java.", "\tat ", "netty", "vertx");
            log.isFreeOfWarnings();
            assertThat(log.entries()).noneMatch(entry -> entry.contains(PLANTED));
        }
    }
}
