package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every problem with its recorded answer, as the contract and the problem pages show it. Run with `-Dupdate` to write. */
@QuarkusTest
class ProblemExamplesTest {
    private static final Path FOLDER = Path.of("src/main/resources/examples/problems");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    // Met in RateLimitTest, OverloadTest and OperationsByRoleTest, under settings of their own.
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TOO_MANY_REQUESTS", "OVERLOADED", "NOT_ALLOWED"})
    void isAnsweredAsRecorded(ProblemCode code) throws IOException {
        check(code);
    }

    static void check(ProblemCode code) throws IOException {
        var file = FOLDER.resolve(code.slug() + ".json");
        var example = (ObjectNode) JSON.readTree(file.toFile());
        var request = example.get("request");
        var answer = specification(request)
                .request(request.get("method").asText(), request.get("path").asText())
                .then()
                .statusCode(code.status())
                .contentType(Problem.MEDIA_TYPE)
                .extract()
                .asString();
        example.set("response", JSON.readTree(answer));
        RecordedCall.check(file, example.toString());
        assertThat(JSON.readTree(answer).get("code").asText()).isEqualTo(code.name());
    }

    private static RequestSpecification specification(JsonNode request) {
        var specification = given().urlEncodingEnabled(false)
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
        request.get("headers")
                .properties()
                .forEach(header ->
                        specification.header(header.getKey(), header.getValue().asText()));
        for (int i = 0; i < request.path("moreHeaders").asInt(); i++) {
            specification.header("X-More-" + i, "1");
        }
        if (request.has("bodyOfBlanks")) {
            specification.body(" ".repeat(request.get("bodyOfBlanks").asInt()));
        } else if (request.has("body")) {
            specification.body(request.get("body").asText());
        }
        return specification;
    }
}
