package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.engine.OpenKind;
import org.aftercare.triage.engine.OpenQuestion;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Interviews as a client leads them; those recorded are run again. Run with `-Dupdate` to write what was asked and answered. */
@QuarkusTest
class InterviewTest {
    private static final Path RECORDED = Path.of("src/test/resources/interviews");
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode step(JsonNode posted) {
        return read(given().contentType(ContentType.JSON)
                .body(posted.toString())
                .post("/v1/interview")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonNode tree(String quotedSingly) {
        return read(quotedSingly.replace('\'', '"'));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode next(JsonNode step, JsonNode answers) {
        var posted = (ObjectNode) step.get("soFar").deepCopy();
        return step(posted.set("answers", answers));
    }

    @Test
    void isAnsweredAsInTheContract() throws IOException {
        new RecordedCall("interview").check(posted -> step(read(posted)).toString());
    }

    static List<String> recorded() throws IOException {
        try (var files = Files.list(RECORDED)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Of a caller the file says what is known at first and what is true; what it does not name is answered with no. */
    @ParameterizedTest
    @MethodSource("recorded")
    void goesAsRecorded(String name) throws IOException {
        var file = RECORDED.resolve(name);
        var interview = (ObjectNode) JSON.readTree(file.toFile());
        var steps = JSON.createArrayNode();
        var step = step(interview.get("begins"));
        while (!step.get("complete").asBoolean()) {
            var question = step.get("question");
            var answers = answers(question, interview.get("says"));
            steps.addObject()
                    .<ObjectNode>set("question", question)
                    .put("soFarDisposition", step.at("/assessment/disposition").asText())
                    .set("answers", answers);
            step = next(step, answers);
        }
        interview.set("asked", steps);
        interview.set("ends", step);
        RecordedCall.check(file, interview.toString());
        assertThat(step.get("assessment")).isEqualTo(triaged(step.at("/soFar/report")));
        assertThat(name).startsWith(kebab(step.at("/assessment/disposition").asText()));
    }

    private static String kebab(String disposition) {
        return disposition.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonNode triaged(JsonNode report) {
        return read(given().contentType(ContentType.JSON)
                .body(report.toString())
                .post("/v1/triage")
                .asString());
    }

    private static ArrayNode answers(JsonNode question, JsonNode says) {
        var answers = JSON.createArrayNode();
        question.get("items").forEach(item -> answers.add(answer(item, says)));
        return answers;
    }

    private static JsonNode answer(JsonNode item, JsonNode says) {
        var said = says.path(item.get("about").asText()).asText("NO");
        return options(item)
                .filter(answer -> Stream.of("answer", "severity", "accessSite", "sincePerformed")
                        .anyMatch(field -> answer.path(field).asText().equals(said)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + said + " of " + item));
    }

    private static Stream<JsonNode> options(JsonNode item) {
        return Stream.iterate(0, i -> i + 1)
                .limit(item.get("options").size())
                .map(i -> item.get("options").get(i).get("answer"));
    }

    @Test
    void aListOfBoxesSendsNoneOfTheseFirstAndThenWhatIsTicked() {
        var first = step(tree("{'report':{'procedure':{'code':'leg-stent'},'symptoms':[]}}"));
        var answers = (ArrayNode) first.at("/question/forAll/0/answers").deepCopy();
        answers.add(tree("{'about':'breathlessness','answer':'YES','severity':'eased-with-rest'}"));
        var second = next(first, answers);
        var reported = second.at("/soFar/report/symptoms");
        assertThat(reported).hasSameSizeAs(first.at("/question/items"));
        assertThat(reported)
                .filteredOn(each -> each.get("presence").asText().equals("PRESENT"))
                .singleElement()
                .isEqualTo(tree("{'code':'breathlessness','presence':'PRESENT','severity':'eased-with-rest'}"));
    }

    @Test
    void whatIsLeftOutOfAnAnswerIsAskedAgain() {
        var first = step(tree("{'report':{'procedure':{'code':'leg-stent'},'symptoms':[]}}"));
        var second = next(first, tree("[{'about':'chest-pain','answer':'NO'}]"));
        assertThat(abouts(second)).doesNotContain("chest-pain").contains("breathlessness");
    }

    private static List<String> abouts(JsonNode step) {
        return step.at("/question/items").findValuesAsText("about").stream()
                .distinct()
                .toList();
    }

    @Test
    void howBadIsNotAskedAgainWhenNobodyCanTell() {
        var posted =
                tree("{'report':{'procedure':{'code':'leg-stent'},'symptoms':[{'code':'access-site-lump'}]},'answers':"
                        + "[{'about':'access-site-lump','answer':'YES_CANNOT_TELL_HOW_BAD'}]}");
        var answered = step(posted);
        assertThat(answered.at("/soFar/cannotTell")).isEqualTo(tree("['access-site-lump']"));
        assertThat(answered.at("/soFar/report/symptoms"))
                .isEqualTo(tree("[{'code':'access-site-lump','presence':'PRESENT'}]"));
        assertThat(abouts(answered)).doesNotContain("access-site-lump");
    }

    /** Whoever has it and cannot say how bad has it; to take that for "cannot tell" would make an ambulance a contact. */
    @ParameterizedTest
    @MethodSource("severitiesNotGiven")
    void whatIsThereAndCannotBeGradedIsTriagedAsThere(Vignette vignette) {
        var report = (ObjectNode) JSON.valueToTree(vignette.report());
        var begins = report.deepCopy();
        begins.putArray("symptoms");
        var answers = JSON.createArrayNode();
        report.get("symptoms").forEach(reported -> {
            var howBad = options(item(reported.get("code").asText()))
                    .filter(answer -> answer.get("answer").asText().equals("YES_CANNOT_TELL_HOW_BAD"))
                    .findFirst();
            howBad.ifPresentOrElse(
                    answers::add, () -> begins.withArray("symptoms").add(reported));
        });
        var posted = JSON.createObjectNode();
        posted.set("report", begins);
        posted.set("answers", answers);
        assertThat(answers).isNotEmpty();
        assertThat(step(posted).at("/assessment/urgency").asText())
                .isEqualTo(vignette.urgency().name());
    }

    static List<Vignette> severitiesNotGiven() {
        return Vignette.everywhere().stream()
                .filter(vignette -> vignette.report().symptoms().size() == 1)
                .filter(vignette -> vignette.report().symptoms().get(0).presence() == null)
                .filter(vignette -> vignette.report().symptoms().get(0).severity() == null)
                .filter(vignette -> vignette.answeredOtherwise() == null)
                .filter(vignette -> hasScale(vignette.report().symptoms().get(0).code()))
                .toList();
    }

    private static boolean hasScale(String code) {
        var catalogue = EmbeddedGuidance.LOADED.guidance().catalogue();
        return catalogue
                        .symptom(new SymptomCode(code))
                        .orElseThrow()
                        .severities()
                        .size()
                > 1;
    }

    /** The item about a symptom, wherever it comes up in an interview. */
    private static JsonNode item(String code) {
        var symptom = EmbeddedGuidance.LOADED
                .guidance()
                .catalogue()
                .symptom(new SymptomCode(code))
                .orElseThrow();
        var texts = EmbeddedGuidance.LOADED.texts().bestFor(List.of());
        var about = new OpenQuestion.Subject.OfSymptom(OpenKind.NOT_ASKED, symptom);
        return JSON.valueToTree(InterviewItemJson.of(about, new Wording(EmbeddedGuidance.LOADED.guidance(), texts)));
    }

    @Test
    void circumstancesAndTheTimeGoToTheirPlaces() {
        var answered = step(tree("{'report':{'procedure':{'code':'coronary-angioplasty'},'symptoms':[]},'answers':["
                + "{'about':'flight','answer':'YES'},{'about':'sedation','answer':'NO'},"
                + "{'about':'emergency-procedure','answer':'YES'},{'about':'access-site','answer':'YES','accessSite':'WRIST'},"
                + "{'about':'left-side','answer':'NO'},{'about':'contrast-allergy','answer':'CANNOT_TELL'},"
                + "{'about':'since-procedure','answer':'YES','sincePerformed':'PT26H'}]}"));
        assertThat(answered.get("soFar"))
                .isEqualTo(tree(
                        "{'report':{'procedure':{'code':'coronary-angioplasty','accessSite':'WRIST','side':'RIGHT',"
                                + "'sincePerformed':'PT26H','sedation':false,'setting':'EMERGENCY'},'patient':{'flight':true},"
                                + "'symptoms':[]},'cannotTell':['contrast-allergy']}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'about':'leg-coldnes','answer':'NO'}                                    | UNKNOWN_QUESTION  | /answers/0/about",
                "{'about':'repeat-contact','answer':'YES'}                                | UNKNOWN_QUESTION  | /answers/0/about",
                "{'about':'flight','answer':'YES','severity':'severe'}                    | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'flight','answer':'YES','sincePerformed':'P2D'}                 | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'fever','answer':'YES','sincePerformed':'P2D'}                  | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'since-procedure','answer':'YES'}                               | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'since-procedure','answer':'NO'}                                | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'since-procedure','answer':'CANNOT_TELL','sincePerformed':'P2D'} | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'since-procedure','answer':'CANNOT_TELL','severity':'mild'}     | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'flight','answer':'YES_CANNOT_TELL_HOW_BAD'}                    | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'fever','answer':'YES_CANNOT_TELL_HOW_BAD','severity':'feverish-or-38'} | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'fever','answer':'YES','accessSite':'GROIN'}                    | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'access-site','answer':'YES'}                                   | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'access-site','answer':'YES','sincePerformed':'P2D'}            | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'access-site','answer':'CANNOT_TELL','accessSite':'GROIN'}      | ANSWER_IMPOSSIBLE | /answers/0",
                "{'about':'access-site','answer':'YES','accessSite':'HEEL'}               | WRONG_VALUE       | /answers/0/accessSite",
                "{'about':'fever','answer':'YES','severity':'spreading'}                  | UNKNOWN_SEVERITY  | /answers/0/severity",
                "{'about':'stent','answer':'NO'}                                          | CIRCUMSTANCE_CONFLICT | /report/procedure/stent",
                "{'about':'leg-pain','answer':'NO','severity':'severe'}                   | SEVERITY_OF_ABSENT_SYMPTOM | /answers/0/severity",
                "{'about':'flight'}                                                       | MISSING_FIELD     | /answers/0/answer",
                "{'about':'flight','answer':'MAYBE'}                                      | WRONG_VALUE       | /answers/0/answer",
                "{'about':'flight','answer':'YES','note':'x'}                             | UNKNOWN_FIELD     | /answers/0/note"
            })
    void anAnswerThatMeansNothingIsRefusedInItsPlace(String answer, ProblemCode code, String pointer) {
        refused(
                "{'report':{'procedure':{'code':'leg-stent'},'symptoms':[]},'answers':[" + answer + "]}",
                code,
                pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'report':{'procedure':{'code':'leg-stint'},'symptoms':[]}}                              | UNKNOWN_PROCEDURE | /report/procedure/code",
                "{'report':{'procedure':{'code':'leg-stent'},'symptoms':[]},'cannotTell':['flights']}     | UNKNOWN_QUESTION  | /cannotTell/0",
                "{'report':{'procedure':{'code':'leg-stent'}}}                                            | MISSING_FIELD     | /report/symptoms",
                "{}                                                                                       | MISSING_FIELD     | /report",
                "{'procedure':{'code':'leg-stent'},'symptoms':[]}                                         | UNKNOWN_FIELD     | /procedure"
            })
    void aReportThatMeansNothingIsRefusedInItsPlace(String body, ProblemCode code, String pointer) {
        refused(body, code, pointer);
    }

    private static void refused(String body, ProblemCode code, String pointer) {
        var problem = given().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .contentType(ContentType.JSON)
                .body(tree(body).toString())
                .post("/v1/interview")
                .then()
                .statusCode(code.status())
                .extract()
                .jsonPath();
        assertThat(problem.getString("code")).isEqualTo(code.name());
        assertThat(problem.getString("errors[0].pointer")).isEqualTo(pointer);
    }

    /** Whatever the order in which a caller gives the first facts, the same question comes. */
    @Test
    void theSameInterviewAsksTheSame() {
        var one = step(
                tree("{'report':{'procedure':{'code':'leg-stent'},'symptoms':[{'code':'fever','presence':'ABSENT'},"
                        + "{'code':'dizziness'}]}}"));
        var other = step(tree("{'report':{'procedure':{'code':'leg-stent'},'symptoms':[{'code':'dizziness'},"
                + "{'code':'fever','presence':'ABSENT'}]}}"));
        assertThat(one.get("question")).isEqualTo(other.get("question"));
        assertThat(one.get("assessment")).isEqualTo(other.get("assessment"));
    }
}
