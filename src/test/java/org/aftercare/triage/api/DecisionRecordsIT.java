package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.records.DecisionRecord;
import org.aftercare.triage.records.KeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records as an operator gets them from the packaged service: in a file, on standard output, or none. */
class DecisionRecordsIT {
    private static final String REPORT = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");
    private static final int REPORTS = 50;

    @TempDir
    Path folder;

    private Map<String, String> to(String place) {
        return Map.of(
                "TRIAGE_DECISIONS_TO",
                place,
                "TRIAGE_DECISIONS_KEY_FILE",
                KeyFile.in(folder).toString());
    }

    /** The ids of the requests that were answered before the service was stopped, at once after the last answer. */
    private static List<String> answeredAndStopped(StartedJar service) throws InterruptedException {
        var ids = new ArrayList<String>();
        try {
            for (int i = 0; i < REPORTS; i++) {
                var answer = service.call()
                        .contentType(ContentType.JSON)
                        .body(REPORT)
                        .post("/v1/triage");
                assertThat(answer.statusCode()).isEqualTo(200);
                ids.add(answer.header("X-Request-Id"));
            }
            return ids;
        } finally {
            service.stop();
        }
    }

    @Test
    void everyAnswerIsInTheFileAfterTheServiceIsStopped() throws Exception {
        var file = folder.resolve("decisions.jsonl");
        var service = StartedJar.start(Map.of(), to(file.toString()));
        var ids = answeredAndStopped(service);
        assertThat(service.output())
                .contains("decision records go to " + file + ", with digests by key 630dcd2966c43366");
        assertThat(Files.readAllLines(file).stream()
                        .map(line -> DecisionRecord.parse(line).id()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void everyAnswerIsOnStandardOutputAmongTheLinesOfTheLog() throws Exception {
        var service = StartedJar.start(Map.of(), to("stdout"));
        var ids = answeredAndStopped(service);
        assertThat(service.output()
                        .lines()
                        .filter(line -> line.startsWith("{"))
                        .map(line -> DecisionRecord.parse(line).id()))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void aServiceAsItComesRecordsNothing() throws Exception {
        var service = StartedJar.start();
        answeredAndStopped(service);
        assertThat(service.output()).doesNotContain("decision").doesNotContain("\n{");
    }

    @Test
    void recordsWithoutAKeyEndTheStartInOneLine() throws Exception {
        var failed = StartedJar.startThatFails(folder, Map.of("triage.decisions.to", "stdout"), Map.of());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).doesNotContain("Listening on");
        assertThat(failed.errors()).singleElement().asString().contains("`triage.decisions.key-file` is not");
    }

    @Test
    void aFileThatCannotBeWrittenEndsTheStartInOneLine() throws Exception {
        var nowhere = folder.resolve("nowhere/decisions.jsonl").toString();
        var failed = StartedJar.startThatFails(folder, Map.of(), to(nowhere));
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.errors()).singleElement().asString().contains("`" + nowhere + "` cannot be written");
    }

    @Test
    void aFullDiskFailsNoAnswerAndIsCountedAndSaidOnce() throws Exception {
        var service = StartedJar.start(Map.of(), to("/dev/full"));
        try {
            for (int i = 0; i < 3; i++) {
                service.call()
                        .contentType(ContentType.JSON)
                        .body(REPORT)
                        .post("/v1/triage")
                        .then()
                        .statusCode(200);
            }
        } finally {
            service.stop();
        }
        assertThat(service.output()).containsOnlyOnce("decision records are lost");
    }
}
