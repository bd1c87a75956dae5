package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** JSON that others have collected to break parsers: all of it is answered as the caller's mistake. */
@QuarkusTest
class CorporaTest {
    @TestHTTPResource
    URI service;

    private final Findings findings = new Findings();
    private Overheard log;

    @BeforeEach
    void listen() {
        log = new Overheard();
    }

    @AfterEach
    void stopListening() {
        System.out.println(findings);
        log.close();
    }

    @Test
    void whatIsNoJsonIsRefused() {
        post(
                "no JSON",
                Corpora.json("n_"),
                answer -> assertThat(answer.status()).isBetween(400, 499));
    }

    @Test
    void whatIsJsonButNoReportIsRefusedForThatAndNotForItsGrammar() {
        post("JSON", Corpora.json("y_"), answer -> {
            assertThat(answer.status()).isIn(400, 422);
            assertThat(answer.problem().path("code").asText()).isNotIn("NOT_JSON", "TRAILING_TEXT");
        });
    }

    @Test
    void whatParsersReadDifferentlyIsRefused() {
        post(
                "either way",
                Corpora.json("i_"),
                answer -> assertThat(answer.status()).isBetween(400, 499));
    }

    private void post(String kind, Map<String, byte[]> files, Consumer<RawAnswer> check) {
        var call = new RawCall(service);
        files.forEach((name, body) -> findings.expect(name, () -> {
            var answer = call.post(body);
            findings.count("JSONTestSuite, " + kind + ", by status", answer.status());
            check.accept(answer);
            assertThat(answer.problem().path("traceId").asText()).isNotBlank();
        }));
        findings.conclude();
        log.isFreeOfWarnings();
    }
}
