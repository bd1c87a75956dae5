package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers who stall or drip; the packaged service only has deadlines for them, with little patience here. */
class SlowCallersIT {
    private static final String GOOD = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");

    /** Longer than the content of what drips would take to end by itself. */
    private static final int LENGTH = 5_000;

    private static StartedJar service;

    @BeforeAll
    static void start() throws Exception {
        service = StartedJar.start(Map.of("quarkus.http.idle-timeout", "1.5S", "triage.load.requests", "4"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.stop();
        }
    }

    @Test
    void areCutOffHoweverSteadilyTheyDripAndKeepNobodyOut() throws Exception {
        var begun = new ArrayList<SlowCall>();
        for (int i = 0; i < 5; i++) {
            for (var start : List.of(
                    "",
                    "GET /v1/guidance?q=",
                    "GET /v1/guidance HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                    OpenCall.postHead("/v1/triage", LENGTH),
                    OpenCall.postHead("/v1/triage/batch", LENGTH) + "{",
                    OpenCall.chunkedHead("/v1/interview") + "fff\r\n{")) {
                begun.add(SlowCall.stalled(service.port(), start));
                begun.add(SlowCall.dripping(service.port(), start));
            }
        }
        for (int i = 0; i < 5; i++) {
            assertThat(isAnswered()).isTrue();
        }
        begun.forEach(SlowCall::awaitClose);
        assertThat(isAnswered()).isTrue();
    }

    private static boolean isAnswered() {
        return service.call()
                        .contentType(ContentType.JSON)
                        .body(GOOD)
                        .post("/v1/triage")
                        .statusCode()
                == 200;
    }

    @Test
    void areCutOffAfterAnEarlyRefusalToo() throws Exception {
        var head = OpenCall.postHead("/v1/triage", 1_000_000);
        SlowCall.dripping(service.port(), head).awaitClose();
    }

    @Test
    void areNotThoseWhoUseAConnectionForLongerThanARequestMayTake() throws Exception {
        try (var call = new OpenCall(service.port())) {
            for (int i = 0; i < 4; i++) {
                call.send(OpenCall.post("/v1/triage", GOOD));
                assertThat(call.status()).isEqualTo(200);
                Thread.sleep(500);
            }
        }
    }

    @Test
    void areNotThoseWhoSendLineAfterLine() throws Exception {
        try (var call = new LineCall(service.port())) {
            for (int i = 0; i < 4; i++) {
                call.send(GOOD + "\n");
                assertThat(call.readLine()).contains("CALL_AMBULANCE");
                Thread.sleep(500);
            }
            call.finish();
            assertThat(call.readAll()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", " \r\n"})
    void areThoseWhoseLineDrips(String drop) throws Exception {
        try (var call = new LineCall(service.port())) {
            call.send(GOOD + "\n");
            assertThat(call.readLine()).contains("CALL_AMBULANCE");
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 600; i++) {
                            call.send(drop);
                            Thread.sleep(100);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }
}
