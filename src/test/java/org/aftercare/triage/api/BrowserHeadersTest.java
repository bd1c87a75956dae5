package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser may do with an answer, and what an answer tells of the service. */
@QuarkusTest
class BrowserHeadersTest {
    @TestHTTPResource
    URI service;

    private static List<Response> answers() {
        var ofAStranger = given().header("Origin", "https://stranger.example")
                .header("Access-Control-Request-Method", "POST")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "proto=https")
                .options("/v1/triage");
        var more = Stream.of(ofAStranger, page("/"), page("/problems/not-json"));
        return Stream.concat(ConventionsTest.answersOfAllKinds().stream(), more).toList();
    }

    /** Not held to the contract, which leaves out what is for people. */
    private static Response page(String path) {
        return given().noFilters().accept(ContentType.HTML).get(path);
    }

    private static List<String> headersOf(Response answer) {
        return answer.headers().asList().stream()
                .map(header -> header.getName().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void nothingRunsThatIsNotOurs() {
        assertThat(answers()).allSatisfy(answer -> {
            assertThat(answer.header(BrowserHeaders.POLICY))
                    .startsWith("default-src 'none'; ")
                    .contains("object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe", "*", "http");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        });
    }

    @Test
    void aRequestThatReachesNoOperationIsAnsweredSoToo() {
        var answer = new RawCall(service).send("GET /v1/guidance HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertThat(answer.problem().path("code").asText()).isEqualTo(ProblemCode.MALFORMED_REQUEST.name());
        assertThat(answer.head()).anyMatch(line -> line.startsWith(BrowserHeaders.POLICY + ": default-src 'none'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/problems/not-json"
            }) // the page of the contract is another in tests: see PackagedServiceIT
    void aPageRunsWhatStandsInItAndNothingElse(String path) {
        InlineElements.areAllThatIsAllowed(page(path));
    }

    @Test
    void noAnswerSaysWhatItIsMadeOf() {
        assertThat(answers()).allSatisfy(answer -> {
            assertThat(headersOf(answer)).doesNotContain("server", "x-powered-by", "via");
            assertThat(answer.asString()).doesNotContainIgnoringCase("quarkus");
        });
    }

    @Test
    void noAnswerIsForAnotherOriginOrKeepsACookie() {
        assertThat(answers())
                .allSatisfy(answer -> assertThat(headersOf(answer))
                        .noneMatch(name -> name.startsWith("access-control-"))
                        .doesNotContain("set-cookie"));
    }

    @Test
    void whatACallerSaysOfTheTransportIsNotBelieved() {
        assertThat(answers())
                .allSatisfy(answer -> assertThat(headersOf(answer)).doesNotContain("strict-transport-security"));
    }

    @Test
    void whatHasABodySaysOfWhichType() {
        assertThat(answers())
                .filteredOn(answer -> answer.asByteArray().length > 0)
                .allSatisfy(answer -> assertThat(answer.contentType())
                        .matches("application/(problem\\+)?json(;charset=UTF-8)?"
                                + "|(text/html|application/yaml);charset=UTF-8"));
    }
}
