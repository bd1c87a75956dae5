package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ConventionsTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String NO_SYMPTOMS = Calls.report("'code':'leg-stent'", "");

    static final List<String> READS = List.of(
            "/v1/guidance",
            "/v1/procedures",
            "/v1/procedures/leg-stent",
            "/v1/symptoms",
            "/v1/symptoms?procedure=leg-stent",
            "/v1/symptoms?q=cold+foot",
            "/v1/symptoms/fever",
            "/v1/rules",
            "/v1/rules/allergy.rash",
            "/v1/sources",
            "/v1/sources/bupa-leg-angioplasty",
            "/v1/conflicts",
            "/v1/recovery?procedure=leg-stent");

    @TestHTTPResource(management = true)
    URI management;

    static List<Response> answersOfAllKinds() {
        return List.of(
                Calls.post(NO_SYMPTOMS),
                Calls.post("{"),
                Calls.post(Calls.report("'code':'no-such'", "")),
                Calls.post(" ".repeat(70_000)),
                given().get("/v1/guidance"),
                given().header("If-None-Match", "*").get("/v1/guidance"),
                given().get("/v1/no-such"),
                given().delete("/v1/guidance"),
                given().accept(ContentType.XML).get("/v1/guidance"),
                given().body("x").post("/v1/triage"),
                given().get(FaultyResource.PATH),
                given().get("/openapi.yaml"),
                given().get("/docs/"));
    }

    @Test
    void everyAnswerHasARequestIdOfItsOwn() {
        var answers = answersOfAllKinds();
        assertThat(answers.stream().map(Response::statusCode))
                .contains(200, 304, 400, 404, 405, 406, 413, 415, 422, 500);
        var ids = answers.stream().map(answer -> answer.header("X-Request-Id")).toList();
        assertThat(ids).allMatch(id -> id.matches("[0-9a-f]{32}")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/guidance", "/v1/no-such"})
    void aWellFormedTraceIsJoined(String path) {
        var answer = given().header("traceparent", "00-" + TRACE + "-" + SPAN + "-01")
                .get(path);
        assertThat(answer.header("X-Request-Id")).isEqualTo(TRACE);
    }

    @Test
    void theProblemNamesTheTraceThatWasJoined() {
        var answer = given().header("traceparent", "00-" + TRACE + "-" + SPAN + "-00")
                .get("/v1/no-such");
        assertThat(answer.jsonPath().getString("traceId")).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE,
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-" + TRACE + "-" + SPAN + "-01-extra",
                "<script>"
            })
    void aMalformedTraceIsNotJoined(String traceparent) {
        var id = given().header("traceparent", traceparent).get("/v1/guidance").header("X-Request-Id");
        assertThat(id).matches("[0-9a-f]{32}").isNotEqualToIgnoringCase(TRACE);
        assertThat(id).isNotEqualTo("0".repeat(32));
    }

    @ParameterizedTest
    @ValueSource(strings = {"call-7731", "A.b_c:9", "0123456789012345678901234567890123456789012345678901234567890123"})
    void aWellFormedCorrelationIdComesBackAlsoWithAProblem(String id) {
        var correlated = given().header("X-Correlation-Id", id);
        assertThat(correlated.get("/v1/guidance").header("X-Correlation-Id")).isEqualTo(id);
        assertThat(correlated.get("/v1/no-such").header("X-Correlation-Id")).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "John Smith",
                "a;b",
                "a@example.org",
                "<b>",
                "01234567890123456789012345678901234567890123456789012345678901234"
            })
    void aMalformedCorrelationIdDoesNotComeBack(String id) {
        var answer = given().header("X-Correlation-Id", id).get("/v1/guidance");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("X-Correlation-Id")).isNull();
    }

    @Test
    void noCorrelationIdIsMadeUp() {
        assertThat(given().get("/v1/guidance").header("X-Correlation-Id")).isNull();
    }

    @ParameterizedTest
    @FieldSource("READS")
    void aReadSaysHowLongItIsFreshAndInWhichLanguageItIs(String path) {
        var answer = given().get(path);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo(path.contains("?q=") ? "no-store" : "public, max-age=300");
        assertThat(answer.header("ETag")).matches("W/\"[^\"]+\"");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.headers().getValues("Vary")).contains("Accept-Language");
    }

    @Test
    void whatIsFoundByWordsThatAPersonTypedIsKeptNowhere() {
        assertThat(given().get("/v1/symptoms?q=cold%20foot").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @ParameterizedTest
    @FieldSource("READS")
    void aReadThatTheCallerHasIsNotSentAgain(String path) {
        var tag = given().get(path).header("ETag");
        for (var known : List.of(tag, "*", "\"other\", " + tag, tag + ",\"other\"")) {
            var answer = given().header("If-None-Match", known).get(path);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.asByteArray()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo(tag);
            assertThat(answer.header("Cache-Control"))
                    .isEqualTo(path.contains("?q=") ? "no-store" : "public, max-age=300");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"other\"", "other", ","})
    void aReadThatTheCallerDoesNotHaveIsSent(String known) {
        var answer = given().header("If-None-Match", known).get("/v1/guidance");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("version")).isNotBlank();
    }

    @Test
    void theTagChangesWithTheDigestAndTheDay() {
        var digest = Calls.read("/v1/guidance").getString("digest");
        var tag = given().get("/v1/symptoms").header("ETag");
        assertThat(tag).contains(digest.substring("sha256:".length(), "sha256:".length() + 16));
        assertThat(tag).containsPattern("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void anAssessmentIsNeverStoredAndNeverLeftOut() {
        var answer = asJson(NO_SYMPTOMS).header("If-None-Match", "*").post("/v1/triage");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isNull();
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.headers().getValues("Vary")).contains("Accept-Language");
    }

    @Test
    void aProblemIsNeverStoredAndHasNoTag() {
        var answer = given().header("If-None-Match", "*").get("/v1/symptoms/no-such");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "de, en;q=0.5", "de", "*", "zz;q=x", "de;q=2", ",,,", "<b>"})
    void anyAcceptLanguageIsAnsweredInTheLanguageThereIs(String accepted) {
        var read = given().header("Accept-Language", accepted).get("/v1/symptoms/fever");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.header("Content-Language")).isEqualTo("en");
        var assessed = asJson(NO_SYMPTOMS).header("Accept-Language", accepted).post("/v1/triage");
        assertThat(assessed.statusCode()).isEqualTo(200);
        assertThat(assessed.header("Content-Language")).isEqualTo("en");
    }

    private static RequestSpecification asJson(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    @ParameterizedTest
    @FieldSource("READS")
    void everyReadCanBeAskedForItsHeadersOnly(String path) {
        var head = given().head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asByteArray()).isEmpty();
        assertThat(head.header("ETag")).isEqualTo(given().get(path).header("ETag"));
        assertThat(head.contentType()).startsWith("application/json");
    }

    @Test
    void theContractIsTheSameInBothForms() throws IOException {
        var yaml = given().get("/openapi.yaml");
        var json = given().get("/openapi.json");
        assertThat(yaml.contentType()).contains("yaml");
        assertThat(json.contentType()).startsWith("application/json");
        assertThat(new YAMLMapper().readTree(yaml.asString())).isEqualTo(new ObjectMapper().readTree(json.asString()));
    }

    @Test
    void theContractNamesEveryOperationForCallersAndNoOther() {
        var paths = given().get("/openapi.json").jsonPath().getMap("paths").keySet();
        assertThat(paths.stream().map(Object::toString))
                .contains("/v1/triage", "/problems", "/problems/{code}")
                .containsAll(READS.stream().map(ConventionsTest::inContract).toList())
                .noneMatch(path -> path.startsWith("/q/") || path.startsWith(FaultyResource.PATH));
    }

    private static String inContract(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("/(rules|sources)/.*", "/$1/{id}")
                .replaceAll("/(symptoms|procedures)/.*", "/$1/{code}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void theContractHasAPageForPeople(String path) {
        var page = given().get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.contentType()).startsWith("text/html");
        assertThat(page.asString()).contains("/openapi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void healthIsSaidOnTheManagementPortOnly(String path) {
        var health = given().get(management.resolve("/q" + path));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.jsonPath().getString("status")).isEqualTo("UP");
        assertThat(given().get("/q" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void metricsAreOnTheManagementPortOnly() {
        assertThat(given().get(management.resolve("/q/metrics")).statusCode()).isEqualTo(200);
        assertThat(given().get("/q/metrics").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"/v1/guidance", "/openapi.yaml", "/docs", "/problems"})
    void theServiceIsNotOnTheManagementPort(String path) {
        assertThat(given().get(management.resolve(path)).statusCode()).isEqualTo(404);
    }

    @Test
    void theMetricsCountTheSourcesPastTheirReview() {
        JsonPath guidance = Calls.read("/v1/guidance");
        var expected = (double) guidance.getList("sourcesPastReview").size();
        var metrics = given().get(management.resolve("/q/metrics")).asString();
        assertThat(Stream.of(metrics.split("\n"))).contains("triage_guidance_sources_past_review " + expected);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /v1/symptoms, 'GET, HEAD, OPTIONS'",
        "PUT, /v1/rules/some.rule, 'GET, HEAD, OPTIONS'",
        "GET, /v1/triage, 'OPTIONS, POST'",
        "OPTIONS, /v1/triage, 'OPTIONS, POST'",
        "OPTIONS, /v1/guidance, 'GET, HEAD, OPTIONS'",
        "DELETE, /, 'GET, HEAD, OPTIONS'"
    })
    void allowNamesWhatTheAddressTakes(String method, String path, String allowed) {
        var answer = given().request(method, path);
        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.header("ETag")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'\"a,*,b\"', 200", "'*', 304"})
    void aStarCountsOnlyByItself(String ifNoneMatch, int status) {
        given().header("If-None-Match", ifNoneMatch).get("/v1/guidance").then().statusCode(status);
    }

    @Test
    void aCompressedReportIsRefused() {
        given().header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .body("{}")
                .post("/v1/triage")
                .then()
                .statusCode(415);
    }
}
