package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.aftercare.triage.api.Mistake.PLANTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.aftercare.triage.api.Mistake.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {

    private static final Map<String, JsonNode> PAGES = new ConcurrentHashMap<>();

    private static final Set<ProblemCode> ELSEWHERE = Set.of(
            ProblemCode.MALFORMED_REQUEST,
            ProblemCode.HEADERS_TOO_LARGE,
            ProblemCode.NOT_IDENTIFIED,
            ProblemCode.NOT_ALLOWED,
            ProblemCode.TOO_MANY_REQUESTS,
            ProblemCode.OVERLOADED);

    /** A selection of our own, beside every field in every wrong form. */
    private static final int FEWEST_HOSTILE = 120;

    @TestHTTPResource("/v1/triage")
    URI triage;

    static Stream<Mistake> mistakes() {
        return Stream.of(BodyMistakes.all(), hostileBodies(), ReportMistakes.all(), RequestMistakes.all())
                .flatMap(table -> table);
    }

    private static Stream<Mistake> hostileBodies() {
        return Stream.of(HostileTexts.all(), HostileNames.all(), HostileSizes.all())
                .flatMap(table -> table);
    }

    @Test
    void manyHostileBodiesAreAmongTheMistakes() {
        var bodies = hostileBodies()
                .map(mistake -> mistake.contentType() + mistake.body())
                .toList();
        System.out.println(bodies.size() + " hostile bodies among " + mistakes().count() + " mistakes");
        assertThat(bodies).hasSizeGreaterThanOrEqualTo(FEWEST_HOSTILE).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isAnsweredWithItsProblem(Mistake mistake) {
        var response = mistake.send();
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(mistake.status());
        var problem = response.as(JsonNode.class);
        assertThat(problem.path("code").asText()).isEqualTo(mistake.code().name());
        assertThat(faultsIn(problem)).isEqualTo(mistake.faults());
        isAProblemAsTheContractHasIt(response, problem);
        tellsOnlyWhatTheCallerMayRead(response, problem);
    }

    private static List<Fault> faultsIn(JsonNode problem) {
        var faults = new ArrayList<Fault>();
        problem.path("errors").forEach(error -> faults.add(Fault.of(error)));
        return faults;
    }

    private static void isAProblemAsTheContractHasIt(Response response, JsonNode problem) {
        assertThat(response.contentType()).isEqualTo("application/problem+json");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
        assertThat(problem.path("traceId").asText()).isNotBlank().isEqualTo(response.header("X-Request-Id"));
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(problem.path("status").asInt()).isEqualTo(response.statusCode());
        var page = PAGES.computeIfAbsent(problem.path("type").asText(), ProblemsTest::page);
        for (var same : List.of("type", "code", "title", "status")) {
            assertThat(page.get(same)).isNotNull().isEqualTo(problem.get(same));
        }
    }

    private static JsonNode page(String type) {
        return given().accept(ContentType.JSON)
                .get(type)
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
    }

    private static void tellsOnlyWhatTheCallerMayRead(Response response, JsonNode problem) {
        assertThat(response.asString()).doesNotContain(PLANTED, "Exception", "jackson", "java.", "aftercare");
        assertThat(response.headers().asList())
                .noneMatch(header -> header.getValue().contains(PLANTED));
        assertThat(problem.path("errors").findValuesAsText("detail"))
                .allMatch(detail -> detail.matches("[a-z`].*[^.]"), "is said in lower case without a full stop");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasARequestThatProvokesIt(ProblemCode code) {
        // Raw requests break the rules of HTTP; who calls, how often and how much at once is refused in tests of
        // its own.
        assertThat(ELSEWHERE.contains(code) || mistakes().anyMatch(mistake -> mistake.code() == code))
                .isTrue();
    }

    @Test
    void everyProblemIsListedWithItsPage() {
        var listed = Calls.read("/problems").getList("problems.code", String.class);
        assertThat(listed)
                .containsExactlyElementsOf(
                        Stream.of(ProblemCode.values()).map(Enum::name).toList());
    }

    @Test
    void aFaultOfOursIsLoggedUnderTheIdTheCallerHasAndWithoutItsMessage() {
        try (var log = new Overheard()) {
            var id = given().get(FaultyResource.PATH).jsonPath().getString("traceId");
            assertThat(log.entries()).anyMatch(entry -> entry.contains(id)).noneMatch(entry -> entry.contains(PLANTED));
        }
    }

    @Test
    void aReportWithEveryFieldIsNoMistake() {
        assertThat(Calls.post(FullReport.text()).statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyOfTheGreatestSizeIsNoMistake() {
        assertThat(Calls.post(BodyMistakes.spaced(65_536)).statusCode()).isEqualTo(200);
    }

    @Test
    void aHundredSymptomsAreNotTooManyToBeReadOneByOne() {
        var symptoms = Stream.iterate(1, i -> i <= 100, i -> i + 1)
                .map(i -> "{'code':'" + PLANTED + "-" + i + "'}")
                .toList();
        var response = Calls.post(Calls.report("'code':'leg-stent'", String.join(",", symptoms)));
        assertThat(response.jsonPath().getList("errors.code"))
                .hasSize(100)
                .containsOnly(ProblemCode.UNKNOWN_SYMPTOM.name());
        assertThat(response.asString()).doesNotContain(PLANTED);
    }

    @Test
    void aContentTypeInOtherLettersAndWithItsCharsetIsNoMistake() {
        for (var type : List.of("APPLICATION/JSON", "application/json; charset=UTF-8")) {
            var response = given().contentType(type).body(FullReport.text()).post("/v1/triage");
            assertThat(response.statusCode()).as(type).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {65_537, 200_000, 600_000, 1_048_000})
    void aBodyTooLargeIsRefusedAlsoWhenItsLengthIsNotDeclared(int size) throws IOException, InterruptedException {
        try (var log = new Overheard()) {
            var response = sendInChunks(size);
            assertThat(response.statusCode()).isEqualTo(413);
            assertThat(response.body())
                    .contains(ProblemCode.BODY_TOO_LARGE.name())
                    .doesNotContain(PLANTED);
            log.isFreeOfWarnings();
        }
    }

    @Test
    void aBodyInChunksIsNoMistakeUpToTheGreatestSize() throws IOException, InterruptedException {
        assertThat(sendInChunks(65_536).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"95, 1, 200", "96, 1, 431", "1, 16000, 200", "1, 16384, 431"})
    void headersAreTakenUpToTheirLimits(int headers, int length, int status) {
        var more = Stream.iterate(1, i -> i <= headers, i -> i + 1).map(i -> "X-" + i + ": " + "a".repeat(length));
        var answer = new RawCall(triage)
                .get(
                        "/v1/guidance",
                        Stream.concat(Stream.of("Accept: */*", "A: 1", "B: 1"), more)
                                .toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(status);
        if (status == 431) {
            assertThat(answer.problem().path("code").asText()).isEqualTo(ProblemCode.HEADERS_TOO_LARGE.name());
        }
    }

    @ParameterizedTest
    @CsvSource({"2033, 400", "2034, 414"})
    void anAddressIsReadUpToItsLimit(int letters, int status) {
        var answer = new RawCall(triage).get("/v1/symptoms?q=" + "a".repeat(letters));
        assertThat(answer.status()).isEqualTo(status);
    }

    private HttpResponse<String> sendInChunks(int size) throws IOException, InterruptedException {
        var bytes = BodyMistakes.spaced(size).getBytes(StandardCharsets.US_ASCII);
        var request = HttpRequest.newBuilder(triage)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    @Test
    void aBodyWithoutEndIsRefusedWhileItStillComes() {
        try (var log = new Overheard()) {
            var head =
                    RawCall.head("POST", "/v1/triage", "Content-Type: application/json", "Transfer-Encoding: chunked");
            var chunk = "10000\r\n" + " ".repeat(65_536) + "\r\n";
            var answer = new RawCall(triage).send(head + "\r\n" + chunk.repeat(40));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.problem().path("code").asText()).isEqualTo(ProblemCode.BODY_TOO_LARGE.name());
            log.isFreeOfWarnings();
        }
    }
}
