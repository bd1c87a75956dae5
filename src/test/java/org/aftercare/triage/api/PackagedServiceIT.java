package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagedServiceIT {
    private static final Path GUIDANCE = Path.of("src/main/resources/guidance");

    private static StartedJar service;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        service = StartedJar.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.stop();
        }
    }

    @Test
    void aReportIsAnswered() {
        var report = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}", ",'country':'GB'");
        var answer = service.call().contentType(ContentType.JSON).body(report).post("/v1/triage");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("disposition")).isEqualTo("CALL_AMBULANCE");
        assertThat(answer.jsonPath().getString("headline")).contains("999");
        assertThat(answer.jsonPath().getList("reasons[0].cites.says")).isNotEmpty();
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theEmbeddedGuidanceIsTheOneInTheSources() throws IOException {
        var sources = service.call().get("/v1/sources").jsonPath().getList("sources.id");
        try (var files = Files.list(GUIDANCE.resolve("sources"))) {
            assertThat(sources).hasSize((int) files.count());
        }
    }

    @Test
    void aProblemIsWholeAndTellsNothingOfTheInside() {
        var report = Calls.report("'code':'leg-stent'", "{'code':7,'severity':'" + Mistake.PLANTED + "'}");
        var answer = service.call().contentType(ContentType.JSON).body(report).post("/v1/triage");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        var problem = answer.jsonPath();
        assertThat(problem.getMap(""))
                .containsOnlyKeys("type", "title", "status", "detail", "code", "traceId", "errors")
                .containsEntry("code", "WRONG_TYPE");
        assertThat(problem.getString("traceId")).isEqualTo(answer.header("X-Request-Id"));
        assertThat(problem.getString("errors[0].pointer")).isEqualTo("/symptoms/0/code");
        assertThat(answer.asString())
                .doesNotContain(Mistake.PLANTED, "Exception", "jackson", "java.", "aftercare", "stack", "\tat ");
        assertThat(service.call()
                        .accept(ContentType.JSON)
                        .get(problem.getString("type"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAddressThatDoesNotExistIsAProblemToo() {
        var answer = service.call().get("/no-such");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void theContractAndItsPageAreServed() {
        assertThat(service.call().get("/openapi.yaml").asString()).contains("/v1/triage");
        assertThat(service.call().get("/openapi.json").jsonPath().getMap("paths"))
                .containsKey("/v1/triage");
        assertThat(service.call().get("/docs").asString()).contains("/openapi");
    }

    @Test
    void thePageOfTheContractRunsWhatStandsInItAsksNobodyElseAndKeepsNoKey() {
        var page = service.call().get("/docs/");
        InlineElements.areAllThatIsAllowed(page);
        assertThat(page.asString())
                .contains("validatorUrl: 'none'")
                .doesNotContain("http://", "https://", "=\"//", "persistAuthorization: true");
    }

    @Test
    void nothingOfTheTestsIsServed() {
        assertThat(service.call().get(FaultyResource.PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void everyLineOfTheLogHasItsInstant() {
        assertThat(service.output().lines().filter(line -> line.contains("] (main) ")))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [A-Z]+ +\\[.*"));
    }

    @Test
    void healthAndMetricsHaveAPortOfTheirOwn() {
        assertThat(service.managementPort()).isNotEqualTo(service.port());
        assertThat(service.callManagement().get("/q/health/ready").jsonPath().getString("status"))
                .isEqualTo("UP");
        assertThat(service.callManagement().get("/q/metrics").asString())
                .contains("triage_guidance_sources_past_review");
        assertThat(service.callManagement().get("/v1/guidance").statusCode()).isEqualTo(404);
        assertThat(service.call().get("/q/health").statusCode()).isEqualTo(404);
        assertThat(service.call().get("/q/metrics").statusCode()).isEqualTo(404);
    }

    @Test
    void theLogSaysWhichGuidanceIsInUseAndNothingOfWhatPatientsReport() {
        var digest = service.call().get("/v1/guidance").jsonPath().getString("digest");
        for (var symptom : new String[] {"{'code':'coughing-blood'}", "{'code':'coughing-blood','severity':'heavy'}"}) {
            var report = Calls.report("'code':'leg-stent'", symptom, ",'reference':'" + Mistake.PLANTED + "'");
            service.call().contentType(ContentType.JSON).body(report).post("/v1/triage");
        }
        assertThat(service.output())
                .contains(digest, "bupa-leg-angioplasty")
                .doesNotContain("coughing-blood", Mistake.PLANTED, "CALL_AMBULANCE");
    }

    @Test
    void anInterviewInTheTerminalEndsWithTheAnswerAndOpensNoPort() throws Exception {
        var ended = StartedJar.type(folder, List.of("1", "gb", "", "nonsense", "2 4", "9", "2"), "--interview");
        assertThat(ended.exit()).as(ended.output()).isZero();
        assertThat(ended.output())
                .contains("Which procedure was it?", "numbers from 1 to 7", "one number from 1 to ")
                .contains("Call 999 for an ambulance now", "Why", "What to do")
                .doesNotContain("Listening on");
    }

    @Test
    void anInterviewInTheTerminalThatBreaksOffSaysSo() throws Exception {
        var ended = StartedJar.type(folder, List.of("1"), "--interview");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.errors()).containsExactly("the input ended before the interview did");
    }

    @Test
    void brokenGuidanceEndsTheStartWithEveryIssueInItsPlace() throws Exception {
        var guidance = copyOfGuidance();
        replace(guidance.resolve("rules/stroke.yaml"), "leads-to:", "leeds-to:");
        replace(guidance.resolve("procedures.yaml"), "region: HEART", "region: HART");
        var failed =
                StartedJar.startThatFails(folder, Map.of(), Map.of("TRIAGE_GUIDANCE_LOCATION", guidance.toString()));
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).doesNotContain("Listening on");
        var issues = failed.errors().subList(1, failed.errors().size());
        assertThat(failed.errors().get(0)).contains("guidance is broken").contains(String.valueOf(issues.size()));
        assertThat(issues).allMatch(issue -> issue.matches("[a-z/-]+\\.yaml:\\d+:\\d+: .+"), "has its place");
        assertThat(issues)
                .anyMatch(issue -> issue.startsWith("rules/stroke.yaml:") && issue.contains("`leeds-to`"))
                .anyMatch(issue -> issue.startsWith("procedures.yaml:") && issue.contains("HEART"));
    }

    @Test
    void missingGuidanceEndsTheStartAndNamesTheFolder() throws Exception {
        var nowhere = folder.resolve("nowhere").toString();
        var failed = StartedJar.startThatFails(folder, Map.of("triage.guidance.location", nowhere), Map.of());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).doesNotContain("Listening on");
        assertThat(failed.errors()).hasSize(2).last().asString().startsWith(nowhere + ":1:1: ");
    }

    @Test
    void anEmptyFolderIsNoGuidanceEither() throws Exception {
        var empty = Files.createDirectory(folder.resolve("empty")).toString();
        var failed = StartedJar.startThatFails(folder, Map.of("triage.guidance.location", empty), Map.of());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.errors()).anyMatch(issue -> issue.startsWith("guidance.yaml:1:1: "));
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        var taken = String.valueOf(service.port());
        var failed = StartedJar.startThatFails(folder, Map.of("quarkus.http.port", taken), Map.of());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).doesNotContain("Listening on", "Exception");
        assertThat(failed.errors()).singleElement().asString().contains("port " + taken + " is taken");
    }

    @Test
    void aTakenManagementPortIsSaidInOneLine() throws Exception {
        var taken = String.valueOf(service.managementPort());
        var failed = StartedJar.startThatFails(folder, Map.of("quarkus.management.port", taken), Map.of());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).doesNotContain("Listening on", "Exception");
        assertThat(failed.errors()).singleElement().asString().contains("management port is taken");
    }

    private Path copyOfGuidance() throws IOException {
        var copy = folder.resolve("guidance");
        try (var all = Files.walk(GUIDANCE)) {
            for (var each : all.toList()) {
                Files.copy(each, copy.resolve(GUIDANCE.relativize(each).toString()));
            }
        }
        return copy;
    }

    private static void replace(Path file, String text, String other) throws IOException {
        var before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, other));
    }
}
