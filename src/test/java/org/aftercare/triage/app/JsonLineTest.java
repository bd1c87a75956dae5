package org.aftercare.triage.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class JsonLineTest {
    @Test
    void aBugWithItsTraceIsOneLine() throws Exception {
        var entry = new ExtLogRecord(Level.ERROR, "request %s failed", ExtLogRecord.FormatStyle.PRINTF, "it");
        entry.setParameters(new Object[] {"7f"});
        entry.setLoggerName("a.b");
        entry.setThreadName("main");
        entry.setInstant(Instant.parse("2026-11-28T01:02:03.004Z"));
        entry.putMdc("traceId", "7f");
        entry.setThrown(new IllegalStateException("first\nsecond", new RuntimeException("cause")));
        var written = new JsonLine().format(entry);
        assertThat(written).endsWith("}\n").containsOnlyOnce("\n");
        var line = new JsonMapper().readTree(written);
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly("timestamp", "level", "logger", "thread", "message", "traceId", "exception");
        assertThat(line.get("timestamp").asText()).isEqualTo("2026-11-28T01:02:03.004Z");
        assertThat(line.get("message").asText()).isEqualTo("request 7f failed");
        assertThat(line.get("traceId").asText()).isEqualTo("7f");
        assertThat(line.get("exception").asText())
                .startsWith("java.lang.IllegalStateException: first\nsecond\n\tat ")
                .contains("Caused by: java.lang.RuntimeException: cause");
    }
}
