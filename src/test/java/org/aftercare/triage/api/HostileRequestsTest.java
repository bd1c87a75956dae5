package org.aftercare.triage.api;

import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that break HTTP itself are refused with a problem wherever we are reached: never a fault of ours, never repeated, never in the log. */
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
            if (BareRefusals.contain(request)) {
                assertThat(answer.status()).isBetween(400, 499);
                assertThat(answer.body()).isEmpty();
            } else if (!request.isCutOff() || !answer.isNone()) {
                assertThat(answer.status()).isBetween(400, 499);
                assertThat(answer.problem().path("traceId").asText()).isNotBlank();
            }
            assertThat(answer.whole()).doesNotContain(PLANTED, "Exception", "java.", "\tat ", "netty", "vertx");
            log.isFreeOfWarnings();
            assertThat(log.entries()).noneMatch(entry -> entry.contains(PLANTED));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "POST /v1/triage HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n"
            })
    void whatFollowsOnTheSameConnectionIsNotAnswered(String refused) {
        var answer = new RawCall(service).send(refused + RawCall.head("GET", "/v1/guidance") + "\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("HTTP/1.1");
    }
}
