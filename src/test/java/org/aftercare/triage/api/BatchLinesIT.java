package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A hundred thousand reports through a service that has room for a few hundred of their answers. */
class BatchLinesIT {
    private static final int REPORTS = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String HEAP = "64m";

    private static final List<String> SYMPTOMS = List.of(
            "{'code':'leg-coldness'}",
            "{'code':'access-site-bruising','severity':'fading-or-stable'},{'code':'leg-coldness','presence':'ABSENT'}",
            "{'code':'leg-coldnes'}",
            "");

    private static StartedJar service;

    private final AtomicInteger sent = new AtomicInteger();

    @BeforeAll
    static void start() throws Exception {
        service = StartedJar.startWithHeap(HEAP);
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.stop();
        }
    }

    @Test
    void aHundredThousandReportsGoThroughASmallHeap() throws Exception {
        var start = Instant.now();
        try (var call = new LineCall(service.port())) {
            var sending = CompletableFuture.runAsync(() -> sendAll(call));
            nothingIsTakenFromACallerWhoDoesNotRead();
            var reading = CompletableFuture.runAsync(() -> readAll(call));
            othersAreAnsweredMeanwhile(reading);
            reading.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            sending.join();
        }
        System.out.println(REPORTS + " reports as lines, with " + HEAP + " of heap: "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
        assertThat(service.output()).doesNotContain("OutOfMemory", "ERROR");
        assertThat(service.callManagement().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    /** What waits is in the buffers of the network, and those are full after a while. */
    private void nothingIsTakenFromACallerWhoDoesNotRead() throws InterruptedException {
        int before = -1;
        for (int i = 0; i < 120 && sent.get() != before; i++) {
            before = sent.get();
            Thread.sleep(1_000);
        }
        assertThat(sent.get()).isEqualTo(before).isPositive().isLessThan(REPORTS);
    }

    private static void othersAreAnsweredMeanwhile(CompletableFuture<Void> stream) {
        long slowest = 0;
        for (int i = 0; i < 20; i++) {
            var answer = service.call()
                    .contentType(ContentType.JSON)
                    .body(report(0, "alone"))
                    .post("/v1/triage");
            assertThat(answer.statusCode()).isEqualTo(200);
            slowest = Math.max(slowest, answer.time());
        }
        System.out.println("a report posted meanwhile: at most " + slowest + " ms");
        assertThat(stream).isNotDone();
    }

    private void sendAll(LineCall call) {
        try {
            for (int i = 0; i < REPORTS; i++) {
                call.send(report(i, "call-" + i) + "\n");
                sent.incrementAndGet();
            }
            call.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readAll(LineCall call) {
        try {
            for (int i = 0; i < REPORTS; i++) {
                assertThat(call.readLine())
                        .startsWith("{\"position\":" + i + ",\"reference\":\"call-" + i + "\",")
                        .endsWith("}");
            }
            assertThat(call.readAll())
                    .containsExactly(
                            "{\"summary\":{\"callAmbulance\":25000,\"contactHospitalOrGp\":0,\"selfCare\":50000,\"problems\":25000}}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String report(int number, String reference) {
        return Calls.report(
                "'code':'leg-stent','accessSite':'GROIN','sincePerformed':'P2D','stent':true",
                SYMPTOMS.get(number % SYMPTOMS.size()),
                ",'reference':'" + reference + "','country':'GB'");
    }
}
