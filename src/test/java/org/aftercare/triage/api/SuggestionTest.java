package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller says is answered with what a person must confirm; the recorded call is an example. `-Dupdate` writes it. */
@QuarkusTest
class SuggestionTest {
    private static final String CANARY = "zyxcanary7731";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isAnsweredAsRecorded() throws IOException {
        new RecordedCall("suggestion").check(posted -> post(posted).asString());
    }

    @Test
    void aCandidateCanBeCopiedIntoAReport() throws IOException {
        var answer = said("My foot has gone cold, I've no chest pain and I might have a fever.");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        var candidates = JSON.readTree(answer.asString()).get("candidates");
        assertThat(candidates).hasSize(3);
        var symptoms = JSON.createArrayNode();
        for (var candidate : candidates) {
            symptoms.addObject()
                    .put("code", candidate.get("code").asText())
                    .put("presence", candidate.get("presence").asText());
        }
        var report = JSON.createObjectNode();
        report.putObject("procedure").put("code", "leg-stent");
        report.set("symptoms", symptoms);
        assertThat(Calls.post(report.toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatWasSaidIsRepeatedNowhere() {
        var answer = said("My foot has gone cold, " + CANARY + ", and it hurts.");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString() + answer.headers()).doesNotContain(CANARY);
        var refused = post(body(Map.of("text", CANARY, "procedure", CANARY, "accessSite", "GROIN")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString() + refused.headers()).doesNotContain(CANARY);
        var tooLong = said(CANARY.repeat(200));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.asString() + tooLong.headers()).doesNotContain(CANARY);
    }

    @Test
    void onlySymptomsToBeExpectedAreSuggested() {
        var text = "My hand is cold and my foot is cold.";
        assertThat(codes(post(body(Map.of("text", text)))))
                .containsExactly("hand-coldness-or-numbness", "leg-coldness");
        assertThat(codes(post(body(Map.of("text", text, "accessSite", "WRIST", "procedure", "coronary-angioplasty")))))
                .containsExactly("hand-coldness-or-numbness");
        assertThat(codes(post(body(Map.of("text", text, "accessSite", "GROIN")))))
                .containsExactly("leg-coldness");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n\t", ".", "\ud83e\udd15", "123", "''''", "no", "not sure", "\u200b\u00a0\u2003"})
    void aTextWithoutSymptomsGetsNoCandidates(String text) {
        var answer = said(text);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(codes(answer)).isEmpty();
        assertThat(answer.jsonPath().getString("confirm")).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                  | 400 | NOT_JSON               | ''",
                "[]                                                  | 400 | WRONG_TYPE             | ''",
                "{}                                                  | 400 | MISSING_FIELD          | /text",
                "{\"text\":\"\"}                                     | 400 | OUT_OF_BOUNDS          | /text",
                "{\"text\":7}                                        | 400 | WRONG_TYPE             | /text",
                "{\"text\":null}                                     | 400 | WRONG_TYPE             | /text",
                "{\"text\":\"a\",\"text\":\"b\"}                     | 400 | DUPLICATE_FIELD        | /text",
                "{\"text\":\"a\",\"name\":\"b\"}                     | 400 | UNKNOWN_FIELD          | /name",
                "{\"text\":\"a\"} {}                                 | 400 | TRAILING_TEXT          | ''",
                "{\"text\":\"a\",\"accessSite\":\"KNEE\"}            | 400 | WRONG_VALUE            | /accessSite",
                "{\"text\":\"a\",\"procedure\":\"Leg\"}              | 400 | OUT_OF_BOUNDS          | /procedure",
                "{\"text\":\"a\",\"procedure\":\"leg-stint\"}        | 422 | UNKNOWN_PROCEDURE      | /procedure",
                "{\"text\":\"a\",\"procedure\":\"leg-intravascular-lithotripsy\",\"accessSite\":\"WRIST\"} | 422 | ACCESS_SITE_IMPOSSIBLE | /accessSite"
            })
    void whatIsWrongIsRefusedAtItsPlace(String body, int status, ProblemCode code, String place) {
        var answer = post(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).isEqualTo(code.name());
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo(place);
    }

    @Test
    void asMuchAsIsAllowedIsReadAndNoMore() {
        assertThat(said("a".repeat(2_000)).statusCode()).isEqualTo(200);
        assertThat(said("a".repeat(2_001)).statusCode()).isEqualTo(400);
        var tooLarge = said(" ".repeat(70_000));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
    }

    private static String body(Map<String, String> fields) {
        var body = JSON.createObjectNode();
        fields.forEach(body::put);
        return body.toString();
    }

    private static Response said(String text) {
        return post(body(Map.of("text", text)));
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/symptoms/suggest");
    }

    private static List<String> codes(Response answer) {
        return answer.jsonPath().getList("candidates.code");
    }
}
