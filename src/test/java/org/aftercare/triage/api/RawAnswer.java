package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;

/**
 * What came back over a connection until the service closed it.
 *
 * @param head the status line and the headers, one an item; empty when the connection was closed without an answer
 * @param body what followed them
 */
record RawAnswer(List<String> head, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** From bytes as Latin-1, since chunks count bytes. */
    static RawAnswer of(String bytes) {
        var parts = bytes.split("\r\n\r\n", 2);
        if (parts.length < 2) {
            return new RawAnswer(List.of(), bytes);
        }
        var head = List.of(parts[0].split("\r\n"));
        boolean chunked = head.stream().anyMatch("transfer-encoding: chunked"::equalsIgnoreCase);
        var body = chunked ? joined(parts[1]) : parts[1];
        return new RawAnswer(head, new String(body.getBytes(ISO_8859_1), UTF_8));
    }

    private static String joined(String chunks) {
        var body = new StringBuilder();
        var rest = chunks;
        for (int size = -1; size != 0 && rest.contains("\r\n"); ) {
            var lineAndMore = rest.split("\r\n", 2);
            size = Integer.parseInt(lineAndMore[0], 16);
            body.append(lineAndMore[1], 0, size);
            rest = lineAndMore[1].substring(size + 2);
        }
        return body.toString();
    }

    RawAnswer without(String part) {
        return new RawAnswer(head, body.replace(part, ""));
    }

    boolean isNone() {
        return head.isEmpty();
    }

    int status() {
        assertThat(head).as("an answer").isNotEmpty();
        return Integer.parseInt(head.get(0).split(" ", 3)[1]);
    }

    String contentType() {
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-type:"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .orElse("");
    }

    /** The problem it is; fails if it is anything else. */
    JsonNode problem() {
        assertThat(contentType()).as(body).isEqualTo("application/problem+json");
        try {
            var problem = JSON.readTree(body);
            assertThat(problem.path("status").asInt()).isEqualTo(status());
            return problem;
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }

    String whole() {
        return String.join("\n", head) + "\n\n" + body;
    }
}
