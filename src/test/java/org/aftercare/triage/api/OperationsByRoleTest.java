package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract, called by everyone who can be told apart; a new one is among them by itself. */
@QuarkusTest
@TestProfile(ToldApart.class)
class OperationsByRoleTest {
    private static final CommittedContract CONTRACT = CommittedContract.READ;
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @ConfigProperty(name = "triage.callers.keys")
    String keys;

    record Called(String method, String path, JsonNode operation) {
        /** The contract asks for nothing. */
        boolean isOpen() {
            return operation.get("security").size() == 1;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Called> operations() {
        return CONTRACT.paths().properties().stream()
                .flatMap(item -> item.getValue().properties().stream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .map(each ->
                                new Called(each.getKey().toUpperCase(Locale.ROOT), item.getKey(), each.getValue())));
    }

    @Test
    void onlyTheWayInAndTheProblemPagesAreOpen() {
        assertThat(operations().filter(Called::isOpen).map(Called::path))
                .containsExactlyInAnyOrder("/", "/problems", "/problems/{code}");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void isOpenToWhomItShould(Called called) {
        boolean isRead = called.method().equals("GET");
        var tokens = SignedTokens.of(ToldApart.folder(keys));
        assertThat(status(called, given())).isEqualTo(called.isOpen() ? 200 : 401);
        assertThat(status(called, given().header("X-API-Key", ToldApart.READING)))
                .isEqualTo(isRead ? 200 : 403);
        assertThat(status(called, given().header("X-API-Key", ToldApart.ASSESSING)))
                .isEqualTo(200);
        assertThat(status(called, bearer(tokens.good()))).isEqualTo(called.isOpen() ? 200 : 403);
        assertThat(status(called, bearer(tokens.good("read")))).isEqualTo(isRead ? 200 : 403);
        assertThat(status(called, bearer(tokens.good("assess")))).isEqualTo(200);
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static int status(Called called, RequestSpecification request) {
        var path = called.path();
        for (var each : called.operation().path("parameters")) {
            var parameter = CONTRACT.resolved(each);
            var example = parameter.path("example").asText();
            switch (parameter.get("in").asText()) {
                case "path" -> path = path.replace("{" + parameter.get("name").asText() + "}", example);
                case "query" -> {
                    if (parameter.path("required").asBoolean()) {
                        request.queryParam(parameter.get("name").asText(), example);
                    }
                }
                default -> {}
            }
        }
        var body = called.operation().at("/requestBody/content/application~1json/examples");
        if (!body.isMissingNode()) {
            request.contentType("application/json")
                    .body(body.properties()
                            .iterator()
                            .next()
                            .getValue()
                            .get("value")
                            .toString());
        }
        return request.accept("application/json").request(called.method(), path).statusCode();
    }
}
