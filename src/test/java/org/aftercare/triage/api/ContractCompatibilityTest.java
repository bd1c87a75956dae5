package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed contract breaks no client of a release with the same major version. Whoever releases adds the file of the
 * release: run with `-Dupdate=released`.
 */
class ContractCompatibilityTest {
    private static final Path RELEASED = Path.of("openapi/released");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String SCHEMAS = "/components/schemas/";

    private static String today;
    private static JsonNode now;

    @BeforeAll
    static void render() throws IOException {
        today = ContractAsReleased.rendered();
        now = YAML.readTree(today);
        if ("released".equals(System.getProperty("update"))) {
            Files.createDirectories(RELEASED);
            Files.writeString(RELEASED.resolve(versionOf(now) + ".yaml"), today);
        }
    }

    @Test
    void noReleaseOfThisMajorVersionIsBroken() throws IOException {
        for (var file : released()) {
            var earlier = Files.readString(file);
            if (major(YAML.readTree(earlier)).equals(major(now))) {
                assertThat(BreakingChanges.between(earlier, today))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void aReleaseIsKeptAsItWasRendered() throws IOException {
        assertThat(released()).isNotEmpty();
        for (var file : released()) {
            var earlier = YAML.readTree(file.toFile());
            assertThat(earlier.get("openapi").asText()).startsWith("3.0.");
            assertThat(file.getFileName()).hasToString(versionOf(earlier) + ".yaml");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void isBreaking(Planted planted) throws IOException {
        assertThat(BreakingChanges.between(today, planted.in(now))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("compatible")
    void isCompatible(Planted planted) throws IOException {
        assertThat(BreakingChanges.between(today, planted.in(now))).isEmpty();
    }

    /** A change of the contract, by what it does to the document. */
    record Planted(String name, Consumer<JsonNode> change) {
        String in(JsonNode contract) throws IOException {
            var changed = contract.deepCopy();
            change.accept(changed);
            assertThat(changed).isNotEqualTo(contract);
            return YAML.writeValueAsString(changed);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Planted> breaking() {
        return Stream.of(
                removed("an operation is removed", "/paths/~1v1~1conflicts"),
                removed("a status is removed", "/paths/~1v1~1triage/post/responses/422"),
                removed("a status without a body is removed", "/paths/~1v1~1symptoms/get/responses/304"),
                removed("an optional field of the request is removed", SCHEMAS + "Report/properties/country"),
                removed(
                        "an optional field deep in the request is removed",
                        SCHEMAS + "PreviousContact/properties/trend"),
                removed("an optional parameter is removed", "/paths/~1v1~1symptoms/get/parameters/0"),
                set(
                        "a pattern of the request is tightened",
                        SCHEMAS + "ReportedProcedure/properties/code/pattern",
                        "^[a-z]+$"),
                set("a list of the request is shortened", SCHEMAS + "Report/properties/symptoms/maxItems", 50),
                set("a text of the request is shortened", SCHEMAS + "ReportedProcedure/properties/code/maxLength", 8),
                set("a type of the answer changes", SCHEMAS + "Bounds/properties/certain/type", "string"),
                set("a type of the request changes", SCHEMAS + "Patient/properties/flight/type", "string"),
                new Planted("a field of the answer is removed", document -> {
                    object(document, SCHEMAS + "Assessment/properties").remove("headline");
                    without(document, SCHEMAS + "Assessment/required", "headline");
                }),
                new Planted(
                        "a field of the answer may be left out",
                        document -> without(document, SCHEMAS + "Assessment/required", "headline")),
                new Planted("the request requires a new field", document -> {
                    object(document, SCHEMAS + "Report/properties")
                            .putObject("ward")
                            .put("type", "string");
                    list(document, SCHEMAS + "Report/required").add("ward");
                }),
                new Planted(
                        "the request requires a field that was optional",
                        document -> list(document, SCHEMAS + "Report/required").add("country")),
                new Planted(
                        "the disposition has a new value",
                        document -> list(document, SCHEMAS + "Disposition/enum").add("CALL_TAXI")),
                new Planted("the request loses a value", document -> without(document, SCHEMAS + "Trend/enum", "SAME")),
                new Planted(
                        "a parameter becomes required",
                        document -> document.at("/paths/~1v1~1symptoms/get/parameters")
                                .valueStream()
                                .filter(each -> each.path("name").asText().equals("procedure"))
                                .forEach(each -> ((ObjectNode) each).put("required", true))));
    }

    static Stream<Planted> compatible() {
        return Stream.of(
                new Planted(
                        "a new operation",
                        document -> object(document, "/paths")
                                .set(
                                        "/v1/more",
                                        document.at("/paths/~1v1~1conflicts").deepCopy())),
                new Planted(
                        "a new optional field of the request",
                        document -> object(document, SCHEMAS + "Report/properties")
                                .putObject("ward")
                                .put("type", "string")),
                new Planted(
                        "a new optional parameter",
                        document -> list(document, "/paths/~1v1~1symptoms/get/parameters")
                                .addObject()
                                .put("name", "more")
                                .put("in", "query")
                                .putObject("schema")
                                .put("type", "string")),
                set("a list of the request may be longer", SCHEMAS + "Report/properties/symptoms/maxItems", 200),
                new Planted(
                        "a new field of the answer",
                        document -> object(document, SCHEMAS + "Assessment/properties")
                                .putObject("remark")
                                .put("type", "string")),
                new Planted("a field of a request that takes any more is removed", document -> {
                    object(document, SCHEMAS + "Report").remove("additionalProperties");
                    object(document, SCHEMAS + "Report/properties").remove("country");
                }),
                set("another description", SCHEMAS + "Report/description", "other words"));
    }

    private static Planted removed(String name, String place) {
        var pointer = JsonPointer.compile(place);
        return new Planted(name, document -> {
            if (document.at(pointer.head()) instanceof ArrayNode list) {
                list.remove(pointer.last().getMatchingIndex());
            } else {
                object(document, pointer.head().toString())
                        .remove(pointer.last().getMatchingProperty());
            }
        });
    }

    private static Planted set(String name, String place, Object value) {
        var pointer = JsonPointer.compile(place);
        return new Planted(
                name,
                document -> ((ObjectNode) document.at(pointer.head()))
                        .set(pointer.last().getMatchingProperty(), YAML.valueToTree(value)));
    }

    private static void without(JsonNode document, String list, String value) {
        var values = list(document, list);
        for (int i = values.size() - 1; i >= 0; i--) {
            if (values.get(i).asText().equals(value)) {
                values.remove(i);
            }
        }
    }

    private static ObjectNode object(JsonNode document, String place) {
        return (ObjectNode) document.at(place);
    }

    private static ArrayNode list(JsonNode document, String place) {
        return (ArrayNode) document.at(place);
    }

    private static List<Path> released() throws IOException {
        try (var files = Files.list(RELEASED)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String versionOf(JsonNode contract) {
        return contract.at("/info/version").asText();
    }

    private static String major(JsonNode contract) {
        return versionOf(contract).replaceAll("\\..*", "");
    }
}
