package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What callers send stays out of the log, the metrics, the problems and the records of decisions; what comes back by contract is only in good answers. */
@QuarkusTest
@TestProfile(RecordsOn.class)
class CanaryTest {
    private static final int REQUESTS = 10_000;
    private static final String MARK = "canary";

    @TestHTTPResource
    URI service;

    @TestHTTPResource(management = true)
    URI management;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Findings findings = new Findings();
    private int words;

    @Test
    void noWordOfTenThousandRequestsIsFoundAgain() throws Exception {
        try (var log = new Overheard()) {
            for (int i = 0; i < REQUESTS; i++) {
                send(new Canary(i));
            }
            findings.conclude();
            assertThat(log.entries()).noneMatch(entry -> entry.contains(MARK));
            log.isFreeOfWarnings();
        }
        System.out.println(words + " canaries in requests, by status: " + findings);
        var metrics = given().get(management.resolve("/q/metrics")).asString();
        assertThat(metrics).contains("http_server_requests").doesNotContain(MARK);
        assertThat(words).isGreaterThanOrEqualTo(REQUESTS);
        assertThat(RecordsOn.lines("\"decidedBy\":[", Canary.good(REQUESTS)))
                .hasSizeGreaterThanOrEqualTo(Canary.good(REQUESTS))
                .noneMatch(line -> line.contains(MARK));
    }

    private void send(Canary canary) throws IOException, InterruptedException {
        var answer = client.send(canary.request(service), BodyHandlers.ofString());
        words += canary.words().size();
        findings.count("canaries", answer.statusCode());
        findings.expect(canary.words(), () -> {
            assertThat(answer.statusCode()).isBetween(200, 499);
            assertThat(canary.isGood()).isEqualTo(answer.statusCode() == 200);
            assertThat(canary.isGood() ? withoutReference(answer.body()) : answer.body())
                    .doesNotContain(MARK);
        });
    }

    private static String withoutReference(String answer) {
        return answer.replaceAll("\"reference\":\"canary[0-9xy]+\"", "");
    }
}
