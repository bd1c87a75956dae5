package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Callers who are too many, or gone; with few places, and none for batches. */
@QuarkusTest
@TestProfile(OverloadTest.FewPlaces.class)
class OverloadTest {
    private static final String GOOD = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");

    @TestHTTPResource(management = true)
    URI management;

    private double shed(String kind) {
        return Scrape.of(management).value("triage_shed_total{kind=\"" + kind + "\"}");
    }

    public static final class FewPlaces implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "triage.load.requests", "4",
                    "triage.load.batches", "0",
                    "triage.load.streams", "1",
                    "triage.load.longest-wait", "1M",
                    "triage.load.bodies", "1K");
        }
    }

    @Test
    void theProblemIsAsRecorded() throws IOException {
        ProblemExamplesTest.check(ProblemCode.OVERLOADED);
    }

    @Test
    void whatIsTooMuchIsRefusedBeforeItsBodyHasComeAndTheConnectionIsKept() throws IOException {
        double before = shed("batches");
        try (var call = new OpenCall(RestAssured.port)) {
            call.send(OpenCall.postHead("/v1/triage/batch", 14));
            assertThat(call.status()).isEqualTo(503);
            assertThat(call.head()).contains("retry-after: 1\n").contains("application/problem+json");
            assertThat(shed("batches")).isEqualTo(before + 1);
            call.send("{\"reports\":[]}");
            call.send(OpenCall.post("/v1/triage", GOOD));
            assertThat(call.status()).isEqualTo(200);
        }
    }

    @Test
    void oneStreamTooManyIsRefusedAndLetInWhenTheOtherHasGone() throws Exception {
        double before = shed("streams");
        try (var first = new LineCall(RestAssured.port)) {
            first.send(GOOD + "\n");
            first.readLine();
            assertThat(Scrape.of(management).value("triage_in_flight{kind=\"streams\"}"))
                    .isEqualTo(1);
            try (var second = new LineCall(RestAssured.port)) {
                assertThat(second.head()).first().asString().contains("503");
                assertThat(second.head()).contains("retry-after: 1");
                assertThat(shed("streams")).isEqualTo(before + 1);
            }
        }
        isCalm();
        try (var third = new LineCall(RestAssured.port)) {
            third.finish();
            assertThat(third.readAll()).hasSize(1);
        }
    }

    @Test
    void noPlaceIsLostWhateverBecomesOfAnExchange() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(ConventionsTest.answersOfAllKinds())
                    .extracting(each -> each.statusCode())
                    .contains(200, 304, 400, 404, 405, 406, 413, 415, 422, 500)
                    .doesNotContain(503);
            given().head("/v1/guidance").then().statusCode(200);
            given().options("/v1/triage").then().statusCode(200);
            aborts(OpenCall.postHead("/v1/triage", 100));
            aborts(OpenCall.postHead("/v1/triage", 100) + "{");
            aborts("GET /v1/rules HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(3));
        }
        isCalm();
    }

    private static void aborts(String sent) throws IOException {
        try (var call = new OpenCall(RestAssured.port)) {
            call.send(sent);
        }
    }

    @Test
    void whoGoesInTheMiddleOfARequestLeavesNoWordInTheLog() throws Exception {
        try (var log = new Overheard()) {
            for (var path : List.of("/v1/triage", "/v1/interview", "/v1/symptoms/suggest")) {
                aborts(OpenCall.postHead(path, 100) + "{");
                aborts(OpenCall.chunkedHead(path) + "1\r\n{\r\n");
            }
            try (var call = new LineCall(RestAssured.port)) {
                call.send(GOOD + "\n{");
                call.readLine();
            }
            isCalm();
            log.isFreeOfWarnings();
        }
    }

    @Test
    void bodiesThatFitNotIntoMemoryTogetherAreRefused() throws Exception {
        double before = shed("bodies");
        try (var half = new OpenCall(RestAssured.port)) {
            half.send(OpenCall.postHead("/v1/triage", 1_000) + " ".repeat(900));
            int status = 200;
            for (int i = 0; i < 600 && status == 200; i++) { // until the half has been read
                status = Calls.post(GOOD + " ".repeat(500)).statusCode();
            }
            assertThat(status).isEqualTo(503);
        }
        assertThat(shed("bodies")).isEqualTo(before + 1);
        isCalm();
        assertThat(Scrape.of(management).series("triage_in_flight{")).hasSize(3);
        assertThat(Calls.post(GOOD).statusCode()).isEqualTo(200);
    }

    private double inFlight() {
        var metrics = Scrape.of(management);
        return metrics.series("triage_in_flight{").stream()
                .mapToDouble(metrics::value)
                .sum();
    }

    private void isCalm() throws InterruptedException {
        for (int i = 0; i < 600 && inFlight() > 0; i++) {
            Thread.sleep(100);
        }
        assertThat(inFlight()).isZero();
    }
}
