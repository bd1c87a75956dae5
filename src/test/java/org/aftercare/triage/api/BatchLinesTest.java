package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many reports as lines, answered as lines. */
@QuarkusTest
class BatchLinesTest {
    private static final String BATCH = "/v1/triage/batch";
    private static final String LINES = "application/x-ndjson";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final String GOOD =
            Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}", ",'reference':'good'");
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Test
    void areAnsweredAsTheSameReportsInOneDocumentAre() throws IOException {
        var reports = new ArrayList<String>();
        for (var vignette : Vignette.all().subList(0, 200)) {
            reports.add(JSON.valueToTree(vignette.report()).toString());
        }
        reports.addAll(List.of(
                "{}", "7", "[]", "null", GOOD, Calls.report("'code':'leg-stint'", "", ",'reference':'bad'"), GOOD));
        var document = given().header("traceparent", TRACE)
                .contentType(ContentType.JSON)
                .body("{\"reports\":[" + String.join(",", reports) + "]}")
                .post(BATCH);
        var whole = JSON.readTree(document.asString());
        var lines = trees(post(String.join("\n", reports)));
        assertThat(lines.subList(0, reports.size()))
                .containsExactlyElementsOf(whole.get("answers").valueStream().toList());
        assertThat(lines).hasSize(reports.size() + 1);
        assertThat(lines.get(reports.size())).isEqualTo(JSON.createObjectNode().set("summary", whole.get("summary")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                | NOT_JSON",
                "text             | NOT_JSON",
                "{}               | MISSING_FIELD",
                "{\"name\":\"x\"} | UNKNOWN_FIELD",
                "{} {}            | TRAILING_TEXT",
                "[{}]             | WRONG_TYPE"
            })
    void aBadLineIsAProblemInItsPlaceAndHarmsNoOther(String bad, ProblemCode code) throws IOException {
        isAProblemBetweenTwoAnswers(bad.getBytes(UTF_8), code);
    }

    @Test
    void aLineOfOtherBytesThanUtf8IsAProblemInItsPlace() throws IOException {
        isAProblemBetweenTwoAnswers("{\"reference\":\"é\"}".getBytes(ISO_8859_1), ProblemCode.NOT_JSON);
        isAProblemBetweenTwoAnswers("{}".getBytes(UTF_16LE), ProblemCode.NOT_JSON);
        isAProblemBetweenTwoAnswers(("\uFEFF" + GOOD).getBytes(UTF_8), ProblemCode.NOT_JSON);
        isAProblemBetweenTwoAnswers((GOOD + GOOD).getBytes(UTF_8), ProblemCode.TRAILING_TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 3_000_000})
    void aLineThatIsTooLongIsAProblemInItsPlace(int length) throws IOException {
        isAProblemBetweenTwoAnswers(padded(length), ProblemCode.BODY_TOO_LARGE);
    }

    @Test
    void aLineOfTheGreatestLengthIsNoMistake() throws IOException {
        var lines = trees(post(padded(65_536)));
        assertThat(lines.get(0).at("/assessment/disposition").asText()).isEqualTo("CALL_AMBULANCE");
    }

    private static byte[] padded(int length) {
        return (GOOD + " ".repeat(length - GOOD.length())).getBytes(UTF_8);
    }

    private static void isAProblemBetweenTwoAnswers(byte[] bad, ProblemCode code) throws IOException {
        var lines = trees(post(joined((GOOD + "\n").getBytes(UTF_8), bad, ("\n" + GOOD).getBytes(UTF_8))));
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1).at("/problem/code").asText()).isEqualTo(code.name());
        assertThat(lines.get(1).get("position").asInt()).isEqualTo(1);
        assertThat(lines.get(0).get("assessment"))
                .isEqualTo(lines.get(2).get("assessment"))
                .isEqualTo(JSON.readTree(Calls.post(GOOD).asString()));
        assertThat(lines.get(3).at("/summary/callAmbulance").asInt()).isEqualTo(2);
        assertThat(lines.get(3).at("/summary/problems").asInt()).isEqualTo(1);
    }

    private static byte[] joined(byte[]... parts) {
        var body = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(body::writeBytes);
        return body.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"G\nG\n", "G\nG", "G\r\nG\r\n", "\n\nG\n \t\n\r\nG\n\n", "  G  \nG\r"})
    void lineEndsMayBeOfEitherKindAndBlankLinesDoNotCount(String form) throws IOException {
        var lines = trees(post(form.replace("G", GOOD)));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).get("position").asInt()).isEqualTo(1);
        assertThat(lines.get(1).get("reference").asText()).isEqualTo("good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t"})
    void withoutAReportThereIsOnlyTheSummary(String body) {
        assertThat(post(body).asString())
                .isEqualTo(
                        "{\"summary\":{\"callAmbulance\":0,\"contactHospitalOrGp\":0,\"selfCare\":0,\"problems\":0}}\n");
    }

    @Test
    void theHeadIsThatOfEveryAnswer() {
        var answer = asSent().contentType("Application/X-NDJSON; charset=UTF-8")
                .accept(LINES)
                .header("X-Correlation-Id", "call-7731")
                .header("Accept-Language", "xx, en;q=0.5")
                .header("traceparent", TRACE)
                .body(GOOD.getBytes(UTF_8))
                .post(BATCH);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(LINES);
        assertThat(answer.header("X-Correlation-Id")).isEqualTo("call-7731");
        assertThat(answer.header("X-Request-Id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.headers().getValues("Vary")).contains("Accept", "Accept-Language");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/triage/batch,     application/x-ndjson,                application/json,     406, NOT_ACCEPTABLE",
        "/v1/triage/batch,     application/json,                    application/x-ndjson, 406, NOT_ACCEPTABLE",
        "/v1/triage/batch,     application/x-ndjson; charset=utf-7, */*,                  415, UNSUPPORTED_MEDIA_TYPE",
        "/v1/triage/batch,     application/x-ndjsonl,               */*,                  415, UNSUPPORTED_MEDIA_TYPE",
        "/v1/triage/batch,     text/plain,                          */*,                  415, UNSUPPORTED_MEDIA_TYPE",
        "/v1/triage,           application/x-ndjson,                */*,                  415, UNSUPPORTED_MEDIA_TYPE",
        "/v1/triage/batch?x=1, application/x-ndjson,                */*,                  400, UNKNOWN_PARAMETER"
    })
    void whatIsRefusedAsAWholeIsAnOrdinaryProblem(
            String path, String type, String accepted, int status, ProblemCode code) {
        var answer = asSent().contentType(type)
                .accept(accepted)
                .body("{\"reports\":[]}".getBytes(UTF_8))
                .post(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code.name());
    }

    @Test
    void compressedLinesAreRefused() {
        var answer =
                asSent().contentType(LINES).header("Content-Encoding", "gzip").body(new byte[10]);
        assertThat(answer.post(BATCH).statusCode()).isEqualTo(415);
    }

    @Test
    void linesHaveNoLimitTogetherWhetherTheirLengthIsDeclaredOrNot() throws IOException {
        var small = Calls.report("'code':'leg-stent'", "") + " ".repeat(1_000) + "\n";
        var body = small.repeat(800).getBytes(UTF_8);
        assertThat(body).hasSizeGreaterThan(524_288);
        var undeclared = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + BATCH))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", LINES)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        for (var answer : List.of(post(body), KeptConnection.send(undeclared))) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(trees(answer)).hasSize(801);
        }
    }

    @Test
    void otherBodiesAreStillLimited() {
        var answer =
                asSent().contentType(ContentType.JSON).body(new byte[600_000]).post(BATCH);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(asSent().contentType(LINES)
                        .body(new byte[600_000])
                        .post("/v1/triage")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void answersComeWhileReportsAreStillToBeSent() throws IOException {
        try (var call = new LineCall(RestAssured.port)) {
            for (int i = 0; i < 3; i++) {
                call.send(GOOD + "\n");
                assertThat(JSON.readTree(call.readLine()).get("position").asInt())
                        .isEqualTo(i);
            }
            assertThat(call.head()).first().asString().contains("200");
            call.finish();
            assertThat(call.readAll()).singleElement().asString().contains("\"callAmbulance\":3");
        }
    }

    @Test
    void aBodyMayBeSentByteByByte() throws IOException {
        try (var call = new LineCall(RestAssured.port)) {
            for (byte each : (GOOD + "\r\n" + GOOD).getBytes(UTF_8)) {
                call.send(new byte[] {each});
            }
            call.finish();
            assertThat(call.readAll()).hasSize(3);
        }
    }

    @Test
    void nothingIsDoneForACallerWhoHasGone() throws Exception {
        var many = (GOOD + "\n").repeat(200);
        for (boolean reading : new boolean[] {true, false}) {
            try (var call = new LineCall(RestAssured.port)) {
                for (int i = 0; i < 10; i++) {
                    call.send(many);
                }
                if (reading) {
                    call.readLine();
                }
            }
        }
        assertThat(workComesToAnEnd()).isTrue();
        assertThat(trees(post(GOOD))).hasSize(2);
    }

    private static boolean workComesToAnEnd() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            long before = worked();
            Thread.sleep(200);
            if (worked() == before) {
                return before > 0;
            }
        }
        return false;
    }

    /** What the threads that answer lines have worked in all. */
    private static long worked() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("answer-lines"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    @Test
    void manyStreamsAreAnsweredSideBySide() throws Exception {
        var calls = new ArrayList<LineCall>();
        for (int i = 0; i < 20; i++) {
            calls.add(new LineCall(RestAssured.port));
        }
        for (var call : calls) {
            call.send(String.join("\n", Collections.nCopies(10, GOOD)));
            call.finish();
        }
        for (var call : calls) {
            try (call) {
                assertThat(call.readAll()).hasSize(11);
            }
        }
    }

    /** Without the charset that REST Assured would add to the type. */
    private static RequestSpecification asSent() {
        var encoding = EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return given().config(RestAssuredConfig.config().encoderConfig(encoding));
    }

    private static Response post(String body) {
        return post(body.getBytes(UTF_8));
    }

    private static Response post(byte[] body) {
        return asSent().header("traceparent", TRACE)
                .contentType(LINES)
                .body(body)
                .post(BATCH);
    }

    private static List<JsonNode> trees(Response answer) throws IOException {
        var trees = new ArrayList<JsonNode>();
        for (var line : answer.asString().lines().toList()) {
            trees.add(JSON.readTree(line));
        }
        return trees;
    }
}
