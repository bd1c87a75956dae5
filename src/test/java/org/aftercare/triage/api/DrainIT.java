package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of calls when the packaged service is asked to stop. */
class DrainIT {
    private static final String REPORT = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");
    private static final String HEAD = OpenCall.postHead("/v1/triage", REPORT.length());
    private static final String LAST = "connection: close";

    /** What a process ended by SIGTERM is expected to say. */
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    /** With one event loop, whoever is answered later has been read later: what was sent before has begun. */
    private static final Map<String, String> IN_TURN = Map.of("quarkus.vertx.event-loops-pool-size", "1");

    private StartedJar service;

    @AfterEach
    void stop() throws Exception {
        if (service != null) {
            service.stop();
        }
    }

    @Test
    void itIsNotReadyButLiveAndAnswersOldAndNewConnectionsForTheLastTime() throws Exception {
        service = StartedJar.start(Map.of("quarkus.shutdown.delay", "8S"));
        try (var kept = new OpenCall(service.port());
                var unfinished = new OpenCall(service.port())) {
            kept.send(OpenCall.post("/v1/triage", REPORT));
            assertThat(kept.status()).isEqualTo(200);
            assertThat(kept.head()).doesNotContain(LAST);
            unfinished.send(HEAD + "{");

            service.askToStop();
            awaitNotReady();
            assertThat(statusOf("/q/health/live")).isEqualTo(200);

            kept.send(OpenCall.post("/v1/triage", REPORT));
            assertThat(kept.status()).isEqualTo(200);
            assertThat(kept.head()).contains(LAST);
            try (var late = new OpenCall(service.port())) {
                late.send(OpenCall.post("/v1/triage", REPORT));
                assertThat(late.status()).isEqualTo(200);
                assertThat(late.head()).contains(LAST);
            }
            unfinished.send(REPORT.substring(1));
            assertThat(unfinished.status()).isEqualTo(200);
        }
        assertThat(service.exit()).isEqualTo(ENDED_BY_SIGTERM);
    }

    @Test
    void withoutADelayItStillHearsOutAndAnswersWhatHasBegun() throws Exception {
        service = StartedJar.start(IN_TURN);
        try (var unfinished = new OpenCall(service.port())) {
            unfinished.send(OpenCall.post("/v1/triage", REPORT));
            assertThat(unfinished.status()).isEqualTo(200);
            unfinished.send(HEAD + "{");
            answerOneMore();

            service.askToStop();
            awaitNotReady();

            unfinished.send(REPORT.substring(1));
            assertThat(unfinished.status()).isEqualTo(200);
        }
        assertThat(service.exit()).isEqualTo(ENDED_BY_SIGTERM);
    }

    @Test
    void itWaitsForNobodyWhoHasGoneOrWasRefused() throws Exception {
        service = StartedJar.start(Map.of("quarkus.http.idle-timeout", "1S"));
        SlowCall.stalled(service.port(), HEAD + "{").awaitClose();
        SlowCall.dripping(service.port(), OpenCall.chunkedHead("/v1/interview") + "fff\r\n{")
                .awaitClose();
        SlowCall.stalled(service.port(), "GET /v1/guid").awaitClose();
        SlowCall.stalled(service.port(), OpenCall.postHead("/v1/triage", 1_000_000))
                .awaitClose();
        try (var gone = new OpenCall(service.port())) {
            gone.send(HEAD + "{");
        }
        answerOneMore();

        service.askToStop();

        assertThat(service.exit()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(service.output()).contains("stopped in").doesNotContain("Timed out");
    }

    private void answerOneMore() throws Exception {
        try (var call = new OpenCall(service.port())) {
            call.send(OpenCall.post("/v1/triage", REPORT));
            assertThat(call.status()).isEqualTo(200);
        }
    }

    private void awaitNotReady() {
        long since = System.nanoTime();
        while (statusOf("/q/health/ready") != 503) {
            assertThat(System.nanoTime() - since).as("still ready").isLessThan(TimeUnit.SECONDS.toNanos(60));
        }
    }

    private int statusOf(String path) {
        return service.callManagement().get(path).statusCode();
    }
}
