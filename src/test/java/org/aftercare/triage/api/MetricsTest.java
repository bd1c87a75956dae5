package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** What is decided, refused and answered raises the metric that stands for it, and by as much. */
@QuarkusTest
class MetricsTest {
    private static final String RED_LEG = Calls.report(
            "'code':'leg-angioplasty','accessSite':'GROIN','sincePerformed':'P4D'",
            "{'code':'leg-redness'},{'code':'leg-swelling','severity':'marked'},{'code':'fever','presence':'ABSENT'}");
    private static final String COLD_LEG = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");
    private static final String URGENT =
            "triage_assessments_total{disposition=\"CONTACT_HOSPITAL_OR_GP\",urgency=\"URGENT\"}";
    private static final String IMMEDIATE =
            "triage_assessments_total{disposition=\"CALL_AMBULANCE\",urgency=\"IMMEDIATE\"}";

    @TestHTTPResource(management = true)
    URI management;

    private static String reason(String basis, boolean decides, String rule) {
        return "triage_reasons_total{basis=\"%s\",decides=\"%s\",rule=\"%s\"}".formatted(basis, decides, rule);
    }

    private static String problems(String code) {
        return "triage_problems_total{code=\"" + code + "\"}";
    }

    /** Whether the call raises each of these series by as much, and no other of the same metrics. */
    private void raises(Map<String, Integer> expected, Runnable call) {
        var before = Scrape.of(management);
        call.run();
        var after = Scrape.of(management);
        var metrics = expected.keySet().stream()
                .map(series -> series.substring(0, series.indexOf('{') + 1))
                .distinct();
        assertThat(metrics.flatMap(metric -> after.series(metric).stream()))
                .allSatisfy(series -> assertThat(after.value(series) - before.value(series))
                        .as(series)
                        .isEqualTo(expected.getOrDefault(series, 0).doubleValue()));
        assertThat(after.series("triage_")).containsAll(expected.keySet());
    }

    @Test
    void anAssessmentIsCountedOnceAndEachOfItsRulesOnce() {
        raises(
                Map.of(
                        URGENT,
                        1,
                        reason("STATED", true, "infection.red-swollen-or-smelling-leg"),
                        1,
                        reason("PRECAUTION", false, "clot.swollen-leg"),
                        1,
                        reason("INFERRED", false, "clot.swollen-leg-after-flight"),
                        1),
                () -> Calls.assess(RED_LEG));
    }

    @Test
    void eachReportOfABatchIsCountedAndWhatIsWrongWithOneAsAProblem() {
        var reports = "{\"reports\":[" + String.join(",", RED_LEG, "{}", COLD_LEG, RED_LEG) + "]}";
        raises(
                Map.of(URGENT, 2, IMMEDIATE, 1, problems("MISSING_FIELD"), 1),
                () -> given().contentType(ContentType.JSON)
                        .body(reports)
                        .post("/v1/triage/batch")
                        .then()
                        .statusCode(200));
    }

    @Test
    void eachLineIsCountedToo() {
        var lines = String.join("\n", RED_LEG, "{", COLD_LEG).getBytes(UTF_8);
        var bare = new EncoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        var call =
                given().config(RestAssuredConfig.config().encoderConfig(bare)).contentType(AnswerLines.MEDIA_TYPE);
        raises(
                Map.of(URGENT, 1, IMMEDIATE, 1, problems("NOT_JSON"), 1),
                () -> call.body(lines).post("/v1/triage/batch").then().statusCode(200));
    }

    @Test
    void anInterviewIsCountedWhenItEndsAndNotBefore() {
        raises(Map.of(IMMEDIATE, 0), () -> interview("", false));
        raises(
                Map.of(IMMEDIATE, 1, reason("STATED", true, "blocked-artery.cold-or-numb-leg"), 1),
                () -> interview("{'code':'leg-coldness'}", true));
    }

    private static void interview(String symptoms, boolean complete) {
        var answer = given().contentType(ContentType.JSON)
                .body("{\"report\":" + Calls.report("'code':'leg-stent'", symptoms) + "}")
                .post("/v1/interview");
        assertThat(answer.jsonPath().getBoolean("complete")).isEqualTo(complete);
    }

    @Test
    void aProblemIsCountedWhereverItIsAnswered() {
        raises(
                Map.of(problems("UNKNOWN_SYMPTOM"), 1),
                () -> Calls.post(Calls.report("'code':'leg-stent'", "{'code':'fevver'}")));
        raises(Map.of(problems("WRONG_TYPE"), 1), () -> Calls.post("[]"));
        raises(Map.of(problems("NOT_FOUND"), 1), () -> given().get("/no-such"));
        raises(Map.of(problems("METHOD_NOT_ALLOWED"), 1), () -> given().delete("/v1/triage"));
        raises(Map.of(problems("INTERNAL_ERROR"), 1), () -> given().get(FaultyResource.PATH));
    }

    @Test
    void aProblemThatIsAnsweredBeforeAnOperationIsReachedIsCountedToo() {
        raises(Map.of(problems("BODY_TOO_LARGE"), 1), () -> Calls.post(" ".repeat(BodyReader.MAX_BYTES + 1)));
        raises(Map.of(problems("ADDRESS_TOO_LONG"), 1), () -> given().get("/v1/symptoms?q=" + "a".repeat(3_000)));
    }

    @Test
    void everyProblemAndEveryRuleHasItsSeriesFromTheStart() {
        var metrics = Scrape.of(management);
        assertThat(metrics.series("triage_problems_total{")).hasSize(ProblemCode.values().length);
        assertThat(metrics.series("triage_reasons_total{"))
                .hasSize(2 * EmbeddedGuidance.LOADED.guidance().rules().all().size());
        assertThat(metrics.series("triage_assessments_total{")).hasSize(4);
    }

    @Test
    void answersAreCountedBelowFewLimits() {
        var answers = "method=\"POST\",outcome=\"SUCCESS\",status=\"200\",uri=\"/v1/triage\"";
        Calls.assess(RED_LEG);
        var before = Scrape.of(management);
        Calls.assess(RED_LEG);
        var after = Scrape.of(management);
        var limits = Stream.of("0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "0.5", "1.0", "2.5")
                .map(limit -> "http_server_requests_seconds_bucket{" + answers + ",le=\"" + limit + "\"}");
        var all = "http_server_requests_seconds_bucket{" + answers + ",le=\"+Inf\"}";
        assertThat(after.series("http_server_requests_seconds_bucket{" + answers))
                .containsExactlyElementsOf(Stream.concat(limits, Stream.of(all)).toList());
        for (var series : List.of(all, "http_server_requests_seconds_count{" + answers + "}")) {
            assertThat(after.value(series) - before.value(series)).isEqualTo(1);
        }
    }

    @Test
    void theGuidanceInUseIsShown() {
        var edition = EmbeddedGuidance.LOADED.guidance().edition();
        var metrics = Scrape.of(management);
        assertThat(metrics.series("triage_guidance_info")).hasSize(1);
        assertThat(metrics.value("triage_guidance_info{digest=\"%s\",reviewed=\"false\",version=\"%s\"}"
                        .formatted(edition.digest(), edition.version())))
                .isEqualTo(1);
    }
}
