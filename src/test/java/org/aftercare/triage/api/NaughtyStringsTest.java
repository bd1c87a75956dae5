package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strings that break careless programs: wherever they stand in a request, no answer and no log repeats them. */
@QuarkusTest
class NaughtyStringsTest {
    private static final byte[] CLEAN =
            Calls.report("'code':'leg-stent'", "", ",'reference':'REF'").getBytes(UTF_8);

    /** Shorter strings may stand in an answer by chance. */
    private static final int TELLING = 6;

    @TestHTTPResource
    URI service;

    private final Findings findings = new Findings();
    private RawCall call;
    private Overheard log;

    @BeforeEach
    void listen() {
        call = new RawCall(service);
        log = new Overheard();
    }

    @AfterEach
    void stopListening() {
        System.out.println(findings);
        log.close();
    }

    @Test
    void asSymptomTheyAreNotRepeated() {
        var clean = call.post(CLEAN).body();
        send("symptom code", clean, text -> {
            var report = "{\"procedure\":{\"code\":\"leg-stent\"},\"symptoms\":[{\"code\":" + quoted(text) + "}]}";
            var answer = call.post(report.getBytes(UTF_8));
            assertThat(answer.status()).isIn(400, 422);
            return answer;
        });
    }

    @Test
    void asReferenceOnlyWhatIsWellFormedComesBack() {
        var clean = call.post(CLEAN).body();
        send("reference", clean, text -> {
            var report = new String(CLEAN, UTF_8).replace("\"REF\"", quoted(text));
            var answer = call.post(report.getBytes(UTF_8));
            var echoed = "\"reference\":" + quoted(text);
            return answer.status() == 200 ? answer.without(echoed) : answer;
        });
    }

    @Test
    void asHeaderOnlyWhatIsWellFormedComesBack() {
        var clean = call.get("/v1/guidance").body();
        send("header", clean, text -> call.get("/v1/guidance", "X-Correlation-Id: " + text.replaceAll("[\r\n]", " ")));
    }

    @Test
    void asQueryTheyAreNotRepeated() {
        var clean = call.get("/v1/symptoms").body();
        send("searched for", clean, text -> call.get("/v1/symptoms?q=" + encoded(text)));
        send("parameter", clean, text -> call.get("/v1/symptoms?accessSite=" + encoded(text)));
    }

    private void send(String place, String clean, Function<String, RawAnswer> sending) {
        for (var text : Corpora.naughtyStrings()) {
            findings.expect(text, () -> {
                var answer = sending.apply(text);
                findings.count("naughty strings as " + place + ", by status", answer.status());
                assertThat(answer.status()).isBetween(200, 499);
                if (isTelling(text, clean)) {
                    assertThat(answer.body()).doesNotContain(text).doesNotContain(inJson(text));
                    assertThat(log.entries()).noneMatch(entry -> entry.contains(text));
                }
            });
        }
        findings.conclude();
        log.isFreeOfWarnings();
    }

    private static boolean isTelling(String text, String clean) {
        return text.length() >= TELLING && !clean.contains(text) && !clean.contains(inJson(text));
    }

    private static String quoted(String text) {
        return TextNode.valueOf(text).toString();
    }

    private static String inJson(String text) {
        var quoted = quoted(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
