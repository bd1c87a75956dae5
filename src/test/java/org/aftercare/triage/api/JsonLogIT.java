package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log as JSON: every line of it, from the first to the last. */
class JsonLogIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> WANTED = Map.of("triage.log.json", "true");

    @TempDir
    Path folder;

    @Test
    void everyLineFromTheFirstToTheLastIsAnObject() throws Exception {
        var service = StartedJar.start(Map.of("triage.log.json", "true", "quarkus.no-such-setting", "x"));
        try {
            assertThat(service.call().get("/v1/guidance").statusCode()).isEqualTo(200);
        } finally {
            service.stop();
        }
        var lines = service.output().lines().map(JsonLogIT::read).toList();
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.fieldNames())
                    .toIterable()
                    .containsExactly("timestamp", "level", "logger", "thread", "message");
            assertThat(Instant.parse(line.get("timestamp").asText())).isNotNull();
        });
        assertThat(messages(lines))
                .anyMatch(message -> message.contains("quarkus.no-such-setting"))
                .anyMatch(message -> message.startsWith("guidance "))
                .anyMatch(message -> message.contains("stopped in"));
    }

    @Test
    void aFailedStartSaysWhyInOneLine() throws Exception {
        var failed = StartedJar.startThatFails(
                folder,
                WANTED,
                Map.of("TRIAGE_GUIDANCE_LOCATION", folder.resolve("nowhere").toString()));
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output().lines().map(JsonLogIT::read)).allMatch(JsonNode::isObject);
        var line = read(failed.errors().get(0));
        assertThat(failed.errors()).hasSize(1);
        assertThat(line.get("level").asText()).isEqualTo("FATAL");
        assertThat(line.get("message").asText()).startsWith("the guidance is broken; issues: 1\n");
    }

    private static List<String> messages(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("message").asText()).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException("not JSON: " + line, e);
        }
    }
}
