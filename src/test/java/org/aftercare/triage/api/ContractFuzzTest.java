package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What the contract allows is answered, and what breaks one bound of it is refused at that very place: thousands of calls made at
 * random from the committed contract. Run with `-Dfuzz.seed` for others.
 */
@QuarkusTest
class ContractFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_121);
    private static final int MEANINGFUL = 1_200;
    private static final int WELL_FORMED = 300;
    private static final int BROKEN = 2_200;
    private static final int OF_EACH_READ = 40;

    private static final List<Integer> ANSWERED = List.of(200, 304, 404, 422);
    private static final Findings FINDINGS = new Findings();

    private final CommittedContract contract = CommittedContract.READ;
    private final Random random = new Random(SEED);
    private final SchemaTexts texts = new SchemaTexts(contract, random);
    private final SchemaValues values = new SchemaValues(contract, texts, random);
    private final GeneratedCalls calls = new GeneratedCalls(contract, texts, random);
    private final BrokenBounds bounds = new BrokenBounds(contract, texts, values, random);
    private final JsonNode triage = contract.operation("POST", "/v1/triage").orElseThrow();
    private final JsonNode report = triage.at("/requestBody/content/application~1json/schema");
    private final JsonNode interviewing =
            contract.operation("POST", "/v1/interview").orElseThrow();
    private final JsonNode interview = interviewing.at("/requestBody/content/application~1json/schema");

    @Test
    void reportsThatMeanSomethingAreAssessed() {
        var meaningful = new MeaningfulReports(random);
        for (int i = 0; i < MEANINGFUL; i++) {
            isAnswered("meaningful report", meaningful.from(values.some(report)), List.of(200));
        }
        FINDINGS.conclude();
    }

    @Test
    void reportsOfTheRightFormAreAssessedOrToldWhatTheyDoNotMean() {
        for (int i = 0; i < WELL_FORMED; i++) {
            isAnswered("well-formed report", values.some(report), List.of(200, 422));
        }
        FINDINGS.conclude();
    }

    @Test
    void interviewsOfTheRightFormGoOnOrAreToldWhatTheyDoNotMean() {
        for (int i = 0; i < WELL_FORMED; i++) {
            var body = values.some(interview);
            FINDINGS.expect(body, () -> {
                assertThat(contract.breaches(interview, body.toString())).isEmpty();
                var call = calls.valid("/v1/interview", interviewing);
                hasStatus("well-formed interview", call.post(body), List.of(200, 422));
            });
        }
        FINDINGS.conclude();
    }

    @Test
    void anInterviewWithOneBoundBrokenIsRefusedAtItsPlace() {
        for (int i = 0; i < BROKEN; ) {
            for (var each : bounds.of(interview, values.some(interview))) {
                isRefused("/v1/interview", each);
                i++;
            }
        }
        FINDINGS.conclude();
    }

    private void isAnswered(String kind, JsonNode body, List<Integer> statuses) {
        var call = calls.valid("/v1/triage", triage);
        FINDINGS.expect(call + " " + body, () -> {
            assertThat(contract.breaches(report, body.toString())).isEmpty();
            hasStatus(kind, call.post(body), statuses);
        });
    }

    @Test
    void aReportWithOneBoundBrokenIsRefusedAtItsPlace() {
        var meaningful = new MeaningfulReports(random);
        var broken = new TreeSet<String>();
        for (int i = 0; i < BROKEN; ) {
            for (var each : bounds.of(report, meaningful.from(values.some(report)))) {
                isRefused("/v1/triage", each);
                broken.add(each.bound());
                i++;
            }
        }
        assertThat(broken).containsAll(boundsOfTheContract());
        FINDINGS.conclude();
    }

    private Set<String> boundsOfTheContract() {
        return bounds.of(report, values.full(report)).stream()
                .map(BrokenBound::bound)
                .collect(Collectors.toSet());
    }

    private void isRefused(String path, BrokenBound broken) {
        FINDINGS.expect(broken, () -> {
            var answer = new GeneratedCall(path, List.of()).post(broken.body());
            hasStatus("broken body: " + broken.keyword(), answer, List.of(400));
            assertThat(places(answer, "pointer")).containsOnly(broken.place());
        });
    }

    @Test
    void readsWithinTheBoundsAreAnswered() {
        reads(OF_EACH_READ).forEach(call -> FINDINGS.expect(call, () -> hasStatus("read", call.get(), ANSWERED)));
        FINDINGS.conclude();
    }

    @Test
    void readsWithOneBoundBrokenAreRefusedAtItsParameter() {
        reads(OF_EACH_READ)
                .map(calls::brokenInAddress)
                .flatMap(Collection::stream)
                .forEach(this::isRefused);
        FINDINGS.conclude();
    }

    private void isRefused(GeneratedCalls.Broken broken) {
        boolean inPath = broken.parameter().isIn("path");
        FINDINGS.expect(broken, () -> {
            var answer = broken.call().get();
            // What is malformed in a path is not there.
            hasStatus("broken " + broken.what(), answer, inPath ? List.of(404) : List.of(400, 422));
            assertThat(places(answer, "parameter")).containsOnly(broken.place());
        });
    }

    private Stream<GeneratedCall> reads(int ofEach) {
        return contract.paths().properties().stream()
                .filter(path -> path.getValue().has("get"))
                .flatMap(path -> IntStream.range(0, ofEach)
                        .mapToObj(
                                i -> calls.valid(path.getKey(), path.getValue().get("get"))));
    }

    private static void hasStatus(String kind, Response answer, List<Integer> statuses) {
        FINDINGS.count(kind, answer.statusCode());
        assertThat(answer.statusCode()).as(answer.asString()).isIn(statuses);
    }

    private static List<String> places(Response answer, String member) {
        assertThat(answer.contentType()).isEqualTo(Problem.MEDIA_TYPE);
        return answer.as(JsonNode.class)
                .get("errors")
                .valueStream()
                .map(error -> error.has(member) ? error.get(member).asText() : GeneratedCalls.NOWHERE)
                .toList();
    }

    @AfterAll
    static void thereWereManyOfEachKind() {
        System.out.println("calls by kind and status, seed " + SEED + "\n" + FINDINGS);
        assertThat(FINDINGS.withStatus(200)).isGreaterThanOrEqualTo(1_000);
        assertThat(FINDINGS.ofKind("broken")).isGreaterThanOrEqualTo(1_500);
        assertThat(FINDINGS.ofKind("")).isGreaterThanOrEqualTo(5_000);
    }
}
