package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.records.DecisionRecord;
import org.aftercare.triage.safety.References;
import org.junit.jupiter.api.Test;

/** The page about privacy names all that enters, leaves and stays, and no more than there is. */
@QuarkusTest
class PrivacyPageTest {
    private static final Path PAGE = Path.of("docs/privacy.md");
    private static final Path PROGRAM = Path.of("src/main/java");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LOGGED = Pattern.compile("LOG\\.\\w+\\([^\"]*\"([^\"]*)\"");

    @TestHTTPResource
    URI service;

    @TestHTTPResource(management = true)
    URI management;

    /** A row of a table: its cells, of which the first names what the row is about. */
    private record Row(List<String> cells) {
        String name() {
            return codes(cells.get(0)).get(0);
        }
    }

    private static List<String> codes(String text) {
        return CODE.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** The rows of the table whose first column is headed so. */
    private static List<Row> rows(String heading) throws IOException {
        var rows = new ArrayList<Row>();
        boolean inside = false;
        for (var line : Files.readAllLines(PAGE)) {
            inside = line.startsWith("| " + heading + " |") || (inside && line.startsWith("|"));
            if (inside && line.startsWith("| `")) {
                rows.add(new Row(List.of(line.substring(2, line.length() - 2).split(" \\| "))));
            }
        }
        return rows;
    }

    private static List<String> names(String heading) throws IOException {
        return rows(heading).stream().map(Row::name).toList();
    }

    @Test
    void namesEveryFieldOfBodiesAndProblems() throws IOException {
        var fields = new TreeSet<>(RequestObjects.all().qualifiedFields());
        fields.addAll(RequestObjects.of("Problem").qualifiedFields());
        assertThat(names("field")).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void namesEveryParameter() throws IOException {
        var contract = CommittedContract.READ;
        var parameters = new TreeSet<String>();
        contract.paths()
                .forEach(path -> path.forEach(operation -> operation
                        .path("parameters")
                        .forEach(each ->
                                parameters.add(contract.resolved(each).get("in").asText() + " "
                                        + contract.resolved(each).get("name").asText()))));
        assertThat(names("parameter")).containsExactlyInAnyOrderElementsOf(parameters);
    }

    @Test
    void namesEveryFieldOfRecords() throws IOException {
        var fields = fields("", DecisionRecord.class).toList();
        assertThat(names("record")).containsExactlyElementsOf(fields);
    }

    private static Stream<String> fields(String within, Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(each -> each.getType().isRecord()
                        ? fields(within + each.getName() + ".", each.getType())
                        : Stream.of(within + each.getName()));
    }

    @Test
    void namesEveryMetricWithItsTags() throws IOException {
        given().get("/v1/guidance");
        var metrics = given().get(management.resolve("/q/metrics")).asString();
        var rows = rows("metric");
        tagsByMetric(metrics)
                .forEach((metric, tags) -> assertThat(rows)
                        .as("%s with %s", metric, tags)
                        .anyMatch(row ->
                                metric.matches(row.name().replace("*", "\\w*").replaceFirst("_total$", "(_total)?"))
                                        && codes(row.cells().get(1)).containsAll(tags)));
    }

    @Test
    void noMetricTakesAWordOfARequestThatBreaksHttp() {
        var call = new RawCall(service);
        HostileRequest.all().forEach(request -> call.send(request.text()));
        for (var path :
                List.of("/", "//", "/v1/", "//v1/", "/v1/symptoms/", "//v1/symptoms/", "/problems//", "/docs/")) {
            call.get(path + Mistake.PLANTED);
            call.get(path + Mistake.PLANTED, "X-Long: " + "a".repeat(17_000));
        }
        var metrics = given().get(management.resolve("/q/metrics")).asString();
        assertThat(metrics).contains("uri=\"/v1/triage\"", "uri=\"/v1/symptoms/{code}\"");
        assertThat(metrics.lines().filter(line -> line.toLowerCase(Locale.ROOT).contains(Mistake.PLANTED)))
                .isEmpty();
    }

    private static Map<String, Set<String>> tagsByMetric(String metrics) {
        var tags = new TreeMap<String, Set<String>>();
        var name = "";
        for (var line : metrics.lines().toList()) {
            if (line.startsWith("# TYPE ")) {
                name = line.split(" ", 4)[2];
            } else if (!line.startsWith("#")) {
                tags.computeIfAbsent(name, none -> new TreeSet<>())
                        .addAll(Pattern.compile("(\\w+)=\"")
                                .matcher(line)
                                .results()
                                .map(match -> match.group(1))
                                .toList());
            }
        }
        return tags;
    }

    @Test
    void namesEveryLineOfTheLog() throws IOException {
        try (var files = Files.walk(PROGRAM)) {
            var lines = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(PrivacyPageTest::logged)
                    .collect(Collectors.toSet());
            assertThat(names("line")).containsExactlyInAnyOrderElementsOf(lines);
        }
    }

    private static Stream<String> logged(Path file) {
        try {
            return LOGGED.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theLogOfAFaultHoldsNoMessage() {
        try (var log = new Overheard()) {
            var id = given().get(FaultyResource.PATH).jsonPath().getString("traceId");
            assertThat(log.entries())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("failed", id, "IllegalArgumentException")
                    .doesNotContain(Mistake.PLANTED);
        }
    }

    @Test
    void namesTestsThatExist() throws IOException {
        var references = new References(EmbeddedGuidance.LOADED.guidance());
        var named = codes(Files.readString(PAGE)).stream()
                .filter(code -> code.matches("\\w+(Test|IT)"))
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(5).allMatch(references::isTest);
        for (var table : List.of("field", "parameter", "record", "line", "attribute", "metric")) {
            assertThat(rows(table))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(
                                    codes(row.cells().get(row.cells().size() - 1)))
                            .isNotEmpty()
                            .allMatch(references::isTest));
        }
    }
}
