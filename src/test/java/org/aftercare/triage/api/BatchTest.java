package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many reports at once; the recorded call is an example of the contract. Run with `-Dupdate` to write it. */
@QuarkusTest
class BatchTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String GOOD =
            Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}", ",'reference':'good'");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isAnsweredAsRecorded() throws IOException {
        new RecordedCall("batch").check(posted -> post(posted).asString());
    }

    @Test
    void eachReportIsAnsweredAsIfPostedAlone() throws IOException {
        var reports = Vignette.all().stream()
                .limit(200)
                .map(vignette -> (JsonNode) tree(vignette.report()))
                .toList();
        var answers =
                tree(post(batch(reports.stream().map(JsonNode::toString)))).get("answers");
        assertThat(answers).hasSameSizeAs(reports);
        for (int i = 0; i < reports.size(); i += 20) {
            assertThat(answers.get(i).get("position").asInt()).isEqualTo(i);
            assertThat(answers.get(i).get("assessment"))
                    .isEqualTo(tree(Calls.post(reports.get(i).toString())));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                              | MISSING_FIELD",
                "7                                                                               | WRONG_TYPE",
                "\"text\"                                                                        | WRONG_TYPE",
                "[]                                                                              | WRONG_TYPE",
                "null                                                                            | WRONG_TYPE",
                "{\"procedure\":{\"code\":\"leg-stent\"},\"symptoms\":[],\"symptoms\":[]}        | DUPLICATE_FIELD",
                "{\"procedure\":{\"code\":\"leg-stent\"},\"symptoms\":[],\"name\":\"x\"}         | UNKNOWN_FIELD",
                "{\"procedure\":{\"code\":\"leg-stent\"},\"symptoms\":[null]}                    | WRONG_TYPE",
                "{\"procedure\":{\"code\":\"leg-stint\"},\"symptoms\":[]}                        | UNKNOWN_PROCEDURE",
                "{\"procedure\":{\"code\":\"leg-stent\",\"stent\":false},\"symptoms\":[]}        | CIRCUMSTANCE_CONFLICT",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]                    | WRONG_TYPE"
            })
    void aBadReportIsAProblemInItsPlaceAndHarmsNoOther(String bad, ProblemCode code) throws IOException {
        var answer = tree(post(batch(Stream.of(GOOD, bad, GOOD))));
        assertThat(answer.at("/answers/1/problem/code").asText()).isEqualTo(code.name());
        assertThat(answer.at("/answers/1").has("assessment")).isFalse();
        assertThat(answer.at("/answers/0/assessment"))
                .isEqualTo(answer.at("/answers/2/assessment"))
                .isEqualTo(tree(Calls.post(GOOD)));
        assertThat(answer.at("/answers/2/reference").asText()).isEqualTo("good");
        assertThat(answer.get("summary"))
                .isEqualTo(
                        JSON.readTree("{\"callAmbulance\":2,\"contactHospitalOrGp\":0,\"selfCare\":0,\"problems\":1}"));
    }

    @Test
    void anEmptyBatchHasNoAnswers() {
        var answer = post("{\"reports\":[]}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("answers")).isEmpty();
    }

    @Test
    void fiveHundredAreTakenAndNoMore() {
        var small = Calls.report("'code':'leg-stent'", "");
        assertThat(post(batch(Collections.nCopies(500, small).stream())).statusCode())
                .isEqualTo(200);
        var tooMany = post(batch(Collections.nCopies(501, small).stream()));
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(tooMany.jsonPath().getString("errors[0].pointer")).isEqualTo("/reports");
        assertThat(tooMany.jsonPath().getList("errors[0].expected")).isEqualTo(List.of("at most 500 items"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                 | NOT_JSON        | ''",
                "[]                                 | WRONG_TYPE      | ''",
                "{}                                 | MISSING_FIELD   | /reports",
                "{\"reports\":7}                    | WRONG_TYPE      | /reports",
                "{\"reports\":[],\"reports\":[]}    | DUPLICATE_FIELD | /reports",
                "{\"reports\":[],\"more\":1}        | UNKNOWN_FIELD   | ''",
                "{\"reports\":[{]}                  | NOT_JSON        | ''",
                "{\"reports\":[                     | NOT_JSON        | ''",
                "{\"reports\":[]} {}                | TRAILING_TEXT   | ''"
            })
    void aBrokenFrameIsRefusedAsAWhole(String body, ProblemCode code, String place) {
        var answer = post(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code.name());
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(place);
    }

    @Test
    void whatIsTooLongOrTooDeepIsAProblemInItsPlace() throws IOException {
        for (var more : List.of("'country':" + "9".repeat(2_000), "'country':'" + "a".repeat(2_001) + "'", deep(900))) {
            var bad = Calls.report("'code':'leg-stent'", "", "," + more);
            var answer = tree(post(batch(Stream.of(GOOD, bad, GOOD))));
            assertThat(answer.at("/answers/1/problem/code").asText()).isEqualTo("OUT_OF_BOUNDS");
            assertThat(answer.at("/summary/problems").asInt()).isOne();
        }
    }

    private static String deep(int depth) {
        return "'more':" + "[".repeat(depth) + "]".repeat(depth);
    }

    @Test
    void whatIsTooDeepToBeTakenApartIsRefusedAsAWhole() {
        var answer = post(batch(Stream.of(GOOD, "[".repeat(100_000))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("OUT_OF_BOUNDS");
        assertThat(answer.jsonPath().getList("errors[0].expected")).isEqualTo(List.of("nesting up to 1000"));
    }

    @ParameterizedTest
    @ValueSource(ints = {262_145, 400_000})
    void aBatchHasItsOwnLimit(int bytes) {
        var answer = post(" ".repeat(bytes));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.jsonPath().getList("errors[0].expected")).isEqualTo(List.of("at most 262144 bytes"));
    }

    @Test
    void anotherEncodingThanUtf8IsRefused() {
        var answer = given().contentType(ContentType.JSON)
                .body("{\"reports\":[]}".getBytes(StandardCharsets.UTF_16))
                .post("/v1/triage/batch");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("NOT_JSON");
    }

    private static Response post(String body) {
        return given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/triage/batch");
    }

    private static String batch(Stream<String> reports) {
        return reports.collect(Collectors.joining(",", "{\"reports\":[", "]}"));
    }

    private static JsonNode tree(Response answer) throws IOException {
        return JSON.readTree(answer.asString());
    }

    private static ObjectNode tree(ReportJson report) {
        return new ObjectMapper()
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .valueToTree(report);
    }
}
