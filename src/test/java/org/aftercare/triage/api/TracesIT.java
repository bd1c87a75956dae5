package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.restassured.http.ContentType;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftercare.triage.api.Collector.Exported;
import org.junit.jupiter.api.Test;

/** What a collector of traces is told; a stop sends what still waits, so no test waits for a batch. */
class TracesIT {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "b7ad6b7169203331";
    private static final int CANARIES = 80;
    private static final int WITH_A_DEAD_COLLECTOR = 1000;

    @Test
    void aRequestIsOneSpanByItsTemplateAndNothingOfWhatWasSentIsInIt() throws Exception {
        try (var collector = new Collector()) {
            var service = StartedJar.start(Map.of("triage.traces.endpoint", collector.endpoint()));
            String begun;
            String digest;
            try {
                begun = service.call().get("/v1/symptoms/fever").header("X-Request-Id");
                digest = service.call().get("/v1/guidance").jsonPath().getString("digest");
                joined(service);
                service.callManagement().get("/q/health");
                sendCanaries(URI.create("http://localhost:" + service.port()));
            } finally {
                service.stop();
            }
            assertThat(collector.spans()).hasSize(3 + CANARIES);
            assertThat(collector.spans())
                    .filteredOn(span -> span.trace().equals(begun))
                    .containsExactly(new Exported(
                            "GET /v1/symptoms/{code}",
                            begun,
                            "",
                            Map.of(
                                    "http.request.method", "GET",
                                    "http.route", "/v1/symptoms/{code}",
                                    "http.response.status_code", "200"),
                            false));
            assertThat(collector.spans())
                    .filteredOn(span -> span.trace().equals(TRACE))
                    .singleElement()
                    .satisfies(span -> assertThat(span.parent()).isEqualTo(PARENT))
                    .satisfies(span -> assertThat(span.name()).isEqualTo("POST /v1/triage"));
            assertThat(collector.resource())
                    .contains(entry("triage.guidance.digest", digest), entry("service.name", "aftercare-triage"));
            assertThat(collector.everything()).contains("/v1/triage").doesNotContain("canary", "fever", "leg-stent");
            areOnThePage(collector);
        }
    }

    private static void joined(StartedJar service) {
        var report = Calls.report("'code':'leg-stent'", "{'code':'fever'}");
        var answer = service.call()
                .contentType(ContentType.JSON)
                .header("traceparent", "00-" + TRACE + "-" + PARENT + "-01")
                .body(report)
                .post("/v1/triage");
        assertThat(answer.header("X-Request-Id")).isEqualTo(TRACE);
    }

    private static void sendCanaries(URI service) throws Exception {
        var client = HttpClient.newHttpClient();
        for (int i = 0; i < CANARIES; i++) {
            client.send(new Canary(i).request(service), BodyHandlers.discarding());
        }
    }

    private static void areOnThePage(Collector collector) throws Exception {
        var exported = new TreeSet<>(collector.resource().keySet());
        collector.spans().forEach(span -> exported.addAll(span.attributes().keySet()));
        var page = Files.readString(Path.of("docs/privacy.md"));
        var named = Pattern.compile("(?m)^\\| `([a-z]+(?:\\.[a-z_]+)+)` \\|")
                .matcher(page.substring(page.indexOf("### Traces")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(named).containsAll(exported);
        named.remove("error.type"); // no fault can be had of the packaged service
        assertThat(exported).containsAll(named);
    }

    @Test
    void aCollectorThatIsDownHarmsNobodyAndIsToldOfOnce() throws Exception {
        int closed;
        try (var taken = new ServerSocket(0)) {
            closed = taken.getLocalPort();
        }
        var service = StartedJar.start(Map.of("triage.traces.endpoint", "http://localhost:" + closed));
        try {
            var client = HttpClient.newHttpClient();
            for (int i = 0; i < WITH_A_DEAD_COLLECTOR; i++) {
                var answer = client.send(
                        new Canary(0).request(URI.create("http://localhost:" + service.port())),
                        BodyHandlers.discarding());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        } finally {
            service.stop();
        }
        assertThat(service.output()).doesNotContain("Exception", "io.opentelemetry");
        assertThat(service.output().lines().filter(line -> line.contains("traces are lost")))
                .hasSize(1);
    }
}
