package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.guidance.GuidanceCopy;
import org.aftercare.triage.records.KeyFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision is found by its id and made again, or it is said what is not the same. */
class ReplayIT {
    private static final String REPORT = Calls.report(
            "'code':'leg-angioplasty','accessSite':'GROIN','performedAt':'2026-11-20T10:00:00Z'",
            "{'code':'leg-swelling','severity':'marked'},{'code':'leg-redness'}",
            ",'assessedAt':'2026-11-22T10:00:00Z','country':'GB','reference':'call-1'");
    private static final String OTHER = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");

    @TempDir
    static Path kept;

    private static Path records;
    private static Path key;
    private static Response answer;
    private static Response batch;

    @TempDir
    Path folder;

    @BeforeAll
    static void decide() throws Exception {
        records = kept.resolve("decisions.jsonl");
        key = KeyFile.in(kept);
        var service = StartedJar.start(
                Map.of(),
                Map.of("TRIAGE_DECISIONS_TO", records.toString(), "TRIAGE_DECISIONS_KEY_FILE", key.toString()));
        try {
            answer = service.call().contentType(ContentType.JSON).body(REPORT).post("/v1/triage");
            batch = service.call()
                    .contentType(ContentType.JSON)
                    .body("{\"reports\":[" + OTHER + "," + REPORT + "]}")
                    .post("/v1/triage/batch");
        } finally {
            service.stop();
        }
        assertThat(Files.readAllLines(records)).hasSize(3);
    }

    @AfterAll
    static void forget() {
        answer = null;
        batch = null;
    }

    private static String id() {
        return answer.header("X-Request-Id");
    }

    /** What comes of a replay of a report that stands on standard input. */
    private StartedJar.Ended replay(String report, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("--replay", "-"));
        arguments.addAll(List.of(more));
        return StartedJar.type(folder, List.of(report), arguments.toArray(String[]::new));
    }

    private StartedJar.Ended withKey(String report, String... more) throws Exception {
        var arguments = new ArrayList<>(List.of("--key-file", key.toString()));
        arguments.addAll(List.of(more));
        return replay(report, arguments.toArray(String[]::new));
    }

    private static String recordOf(String id) throws IOException {
        try (var lines = Files.lines(records)) {
            return lines.filter(line -> line.contains(id)).findFirst().orElseThrow();
        }
    }

    @Test
    void aDecisionFoundByItsIdIsMadeAgainToTheByte() throws Exception {
        var ended = withKey(REPORT, "--record", records.toString(), "--id", id());
        assertThat(ended.errors()).hasSize(7);
        assertThat(ended.errors().get(0)).startsWith("recorded ").endsWith(" for request " + id());
        assertThat(ended.errors().subList(1, 7)).allMatch(line -> line.startsWith("same     "));
        assertThat(ended.output()).isEqualTo(answer.asString() + "\n");
        assertThat(ended.exit()).isZero();
    }

    @Test
    void anotherReportIsToldByItsDigestAndByWhatCameOfIt() throws Exception {
        var ended = withKey(OTHER, "--record", recordOf(id()));
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.errors())
                .filteredOn(line -> line.startsWith("DIFFERS  "))
                .hasSize(5);
        assertThat(ended.errors()).anyMatch(line -> line.startsWith("same     guidance: "));
        assertThat(ended.errors())
                .contains("DIFFERS  disposition: recorded CONTACT_HOSPITAL_OR_GP, now CALL_AMBULANCE");
    }

    @Test
    void aReportOfABatchIsFoundByItsPosition() throws Exception {
        var id = batch.header("X-Request-Id");
        var both = withKey(REPORT, "--record", records.toString(), "--id", id);
        assertThat(both.exit()).isEqualTo(2);
        assertThat(both.errors()).singleElement().asString().contains("2 records are there", "--position");
        assertThat(withKey(REPORT, "--record", records.toString(), "--id", id, "--position", "1")
                        .exit())
                .isZero();
    }

    @Test
    void otherGuidanceIsToldAndWhichIsWanted() throws Exception {
        var other = GuidanceCopy.of(EmbeddedGuidance.FOLDER, folder.resolve("other"))
                .replace("guidance.yaml", "version: ", "version: 2030.1.1 # ")
                .folder();
        var ended = withKey(REPORT, "--record", recordOf(id()), "--guidance", other.toString());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.errors())
                .filteredOn(line -> line.startsWith("DIFFERS  "))
                .hasSize(1);
        var version = EmbeddedGuidance.LOADED.guidance().edition().version();
        assertThat(ended.errors())
                .last()
                .asString()
                .contains("wanted is guidance " + version, "here is 2030.1.1", "--guidance");
    }

    @Test
    void anotherKeyIsToldAndWhichIsWanted() throws Exception {
        var other = Files.writeString(folder.resolve("other-key"), "A".repeat(43) + "=");
        var ended = replay(REPORT, "--record", recordOf(id()), "--key-file", other.toString());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.errors()).last().asString().contains("wanted is key 630dcd2966c43366", "--key-file");
    }

    @Test
    void theTimeOfTheRecordIsTheClock() throws Exception {
        // Made in the past: as it was then, the report is one of the future.
        var early = recordOf(id()).replaceFirst("\"at\":\"[^\"]*\"", "\"at\":\"2026-11-21T10:00:00Z\"");
        var ended = withKey(REPORT, "--record", early);
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output()).contains("TIME_IN_FUTURE");
        assertThat(ended.errors()).containsExactly("the report is refused: there is no decision");
    }

    @Test
    void withoutARecordTheReportIsAnsweredAndNoKeyIsNeeded() throws Exception {
        var ended = replay(REPORT);
        assertThat(ended.exit()).isZero();
        assertThat(ended.output()).isEqualTo(answer.asString() + "\n");
        assertThat(ended.errors()).isEmpty();
    }

    @Test
    void theServiceBesideItIsLeftAlone() throws Exception {
        // The settings of the service hold in its container: the file of records is not touched, and no port is opened.
        var before = Files.readAllLines(records);
        var ended = StartedJar.type(
                folder,
                Map.of("triage.decisions.to", records.toString(), "triage.decisions.key-file", key.toString()),
                List.of(REPORT),
                "--replay",
                "-",
                "--record",
                recordOf(id()));
        assertThat(ended.exit()).isZero();
        assertThat(ended.output()).doesNotContain("Listening on");
        assertThat(Files.readAllLines(records)).isEqualTo(before);
    }

    @Test
    void wrongUseIsSaidAndIsNoDifference() throws Exception {
        for (var arguments : List.of(
                List.of("--replay"),
                List.of("--replay", "-", "--recrod", "x"),
                List.of("--replay", "-", "--record", "-"),
                List.of("--replay", "-", "--id", "x"))) {
            var ended = StartedJar.type(folder, List.of(REPORT), arguments.toArray(String[]::new));
            assertThat(ended.exit()).as(arguments.toString()).isEqualTo(2);
            assertThat(ended.errors().get(0)).startsWith("--replay: ");
            assertThat(ended.errors()).anyMatch(line -> line.startsWith("usage: --replay REPORT"));
        }
        assertThat(replay(REPORT, "--record", recordOf(id())).errors())
                .singleElement()
                .asString()
                .contains("the key is missing", "--key-file");
        assertThat(withKey(REPORT, "--record", records.toString(), "--id", "no-such")
                        .errors())
                .containsExactly("--replay: no such record is there");
    }
}
