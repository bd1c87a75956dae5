package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client is told what is left of its quota, and is turned away when nothing is. */
@QuarkusTest
@TestProfile(RateLimitTest.Limited.class)
class RateLimitTest {
    private static final String REPORT = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");

    @TestHTTPResource(value = "/health/ready", management = true)
    URL ready;

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    public static final class Limited implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("triage.rate.calls", "9", "triage.rate.window", "1h");
        }
    }

    @Test
    void whatIsLeftIsSaidUntilNothingIs() throws IOException {
        assertThat(remaining(Calls.post(REPORT))).isEqualTo(8);
        assertThat(remaining(Calls.post("{"))).isEqualTo(7);
        assertThat(remaining(given().get("/nowhere"))).isEqualTo(6);
        assertThat(remaining(batch("application/json", "{\"reports\":[" + REPORT + "," + REPORT + "]}")))
                .isEqualTo(5);
        assertThat(remaining(batch(AnswerLines.MEDIA_TYPE, REPORT + "\n"))).isEqualTo(2);
        assertThat(remaining(given().get("/v1/procedures"))).isZero();
        var refused = Calls.post(REPORT);
        assertThat(refused.statusCode()).isEqualTo(429);
        ProblemExamplesTest.check(ProblemCode.TOO_MANY_REQUESTS);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(remaining(refused)).isZero();
        given().get(ready).then().statusCode(200);
        assertThat(given().get(metrics).asString())
                .containsPattern("http_server_requests_seconds_count\\{[^}]*status=\"429\"[^}]*} 1\\.0");
    }

    private static Response batch(String mediaType, String reports) {
        var answer = given().contentType(mediaType + "; charset=UTF-8")
                .body(reports.getBytes(StandardCharsets.UTF_8))
                .post("/v1/triage/batch");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static int remaining(Response answer) {
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"client\";q=9;w=3600");
        var left = answer.header("RateLimit");
        assertThat(left).matches("\"client\";r=\\d;t=\\d{1,4}");
        return Integer.parseInt(left.replaceAll(".*r=|;t=.*", ""));
    }
}
