package org.aftercare.triage.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.AdviceKind;
import org.aftercare.triage.clinical.BasisKind;
import org.aftercare.triage.clinical.BodySite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Disposition;
import org.aftercare.triage.clinical.Region;
import org.aftercare.triage.clinical.SourceKind;
import org.aftercare.triage.clinical.SourceReading;
import org.aftercare.triage.clinical.StentUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GuidanceSchemasTest {
    private static final Pattern MODELINE = Pattern.compile("# yaml-language-server: \\$schema=(\\S+)");
    private static final String RULES = """
            - id: bleeding.example
              procedures: [leg-stent]
              when:
                all:
                  - access-site-bruising: spreading
                  - any:
                      - fever: present
                      - antiplatelets: true
                      - since-procedure: {under: PT24H}
              unless:
                sedation: true
              leads-to: CONTACT_HOSPITAL_OR_GP
              urgency: URGENT
              advice: [press-firmly]
              basis: STATED
              cites: [bupa-leg-angioplasty#groin-bruising]
            """;
    private static final String RAISING = """
            - id: repeat-contact.example
              when:
                repeat-contact: true
              raises: {from: ROUTINE, to: URGENT}
              basis: PRECAUTION
              cites: [conservative-default#repeat-contact]
            """;
    private static final String SYMPTOMS = """
            - code: example
              body-site: LEG
              severities: [mild, severe]
              cautious: severe
              applies-to:
                procedures: [leg-stent]
                access-sites: [GROIN]
            """;

    private static final String SEARCH = """
            passed-over: [the]
            like-words:
              cold: [cold, icy]
            """;

    static List<Path> dataFiles() {
        return GuidanceCopy.filesIn(EmbeddedGuidance.FOLDER).stream()
                .map(EmbeddedGuidance.FOLDER::relativize)
                .filter(path -> !path.startsWith("schema")
                        && (!path.startsWith("text") || path.endsWith("search.yaml") || path.endsWith("suggest.yaml")))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dataFiles")
    void isValidUnderTheSchemaItsFirstLineNames(Path path) throws IOException {
        var file = EmbeddedGuidance.FOLDER.resolve(path);
        var text = Files.readString(file);
        var modeline = MODELINE.matcher(text.lines().findFirst().orElse(""));
        assertThat(modeline.matches()).as("the first line names a schema").isTrue();
        var schema = file.resolveSibling(modeline.group(1)).normalize();
        assertThat(schema).hasParent(GuidanceSchemas.FOLDER);
        assertThat(GuidanceSchemas.issues(schema, text)).isEmpty();
    }

    @Test
    void theCodesAreThoseOfTheGuidance() throws IOException {
        var codes = GuidanceSchemas.codesOf(EmbeddedGuidance.LOADED.guidance());
        if (System.getProperty("update") != null) {
            Files.writeString(GuidanceSchemas.CODES, codes);
        }
        assertThat(GuidanceSchemas.CODES)
                .as("codes of the guidance; write them with: ./mvnw test -Dtest=GuidanceSchemasTest -Dupdate")
                .hasContent(codes);
    }

    @Test
    void theExamplesAreValidBeforeAFaultIsPlanted() {
        assertThat(rulesIssues(RULES)).isEmpty();
        assertThat(rulesIssues(RAISING)).isEmpty();
        assertThat(symptomsIssues(SYMPTOMS)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an unknown key, advice:, advise:",
        "a wrong choice, STATED, SAID",
        "a choice in lower case, urgency: URGENT, urgency: urgent",
        "an unknown symptom, access-site-bruising, access-site-brusing",
        "an unknown severity, spreading, spreding",
        "an unknown procedure, leg-stent, leg-stnt",
        "an unknown statement, groin-bruising, groin-brusing",
        "an unknown advice, press-firmly, press-firm",
        "a symptom that is denied, access-site-bruising: spreading, not: {fever: present}",
        "a circumstance that is false, antiplatelets: true, antiplatelets: false",
        "two keys in a condition, fever: present, '{fever: present, fainted: present}'",
        "a symptom that excuses, sedation: true, fever: present",
        "a duration in words, PT24H, 24 hours",
        "an id of one part, bleeding.example, example",
        "a contact without urgency, '  urgency: URGENT\n', ''",
        "an urgency with an ambulance, CONTACT_HOSPITAL_OR_GP, CALL_AMBULANCE",
        "an exception to self-care, 'CONTACT_HOSPITAL_OR_GP\n  urgency: URGENT', SELF_CARE",
        "nothing cited, '[bupa-leg-angioplasty#groin-bruising]', []",
        "a single value where a list belongs, '[press-firmly]', press-firmly"
    })
    void refusesInARule(String fault, String before, String after) {
        assertThat(rulesIssues(planted(RULES, before, after))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a step that lowers, 'from: ROUTINE, to: URGENT', 'from: URGENT, to: URGENT'",
        "two steps at once, 'to: URGENT', 'to: IMMEDIATE'",
        "a symptom, 'repeat-contact: true', 'fever: present'",
        "an answer of its own, 'raises:', 'leads-to: SELF_CARE\n  raises:'"
    })
    void refusesInARuleThatRaises(String fault, String before, String after) {
        assertThat(rulesIssues(planted(RAISING, before, after))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a scale of one step, '[mild, severe]', [severe]",
        "a severity called present, '[mild, severe]', '[present, severe]'",
        "no cautious severity, '  cautious: severe\n', ''",
        "a body site that is none, LEG, FOOT",
        "nothing it applies to, '\n    procedures: [leg-stent]\n    access-sites: [GROIN]', ' {}'"
    })
    void refusesInASymptom(String fault, String before, String after) {
        assertThat(symptomsIssues(planted(SYMPTOMS, before, after))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "an unknown key, like-words:, synonyms:",
        "a word alone, '[cold, icy]', [cold]",
        "a word that stands twice, '[cold, icy]', '[cold, cold]'",
        "a single value where a list belongs, '[the]', the",
        "nothing passed over, 'passed-over: [the]\n', ''"
    })
    void refusesInWordsToSearchBy(String fault, String before, String after) {
        assertThat(searchIssues(SEARCH)).isEmpty();
        assertThat(searchIssues(planted(SEARCH, before, after))).isNotEmpty();
    }

    @Test
    void offersExactlyTheChoicesThatJavaKnows() throws IOException {
        assertChoices("common", "/$defs/basis", BasisKind.values());
        assertChoices("common", "/$defs/access-sites/items", AccessSite.values());
        assertChoices("source", "/properties/kind", SourceKind.values());
        assertChoices("source", "/properties/read", SourceReading.values());
        assertChoices("procedures", "/items/properties/region", Region.values());
        assertChoices("procedures", "/items/properties/stent", StentUse.values());
        assertChoices("symptoms", "/items/properties/body-site", BodySite.values());
        assertChoices("rules", "/items/properties/leads-to", Disposition.values());
        assertChoices("advice", "/items/properties/kind", AdviceKind.values());
    }

    @Test
    void offersExactlyTheCircumstancesThatJavaKnows() throws IOException {
        var ids = Arrays.stream(Circumstance.values()).map(Circumstance::id);
        var properties = schema("common").at("/$defs/circumstance/properties");
        assertThat(properties.properties())
                .extracting(entry -> entry.getKey())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("since-procedure"), ids).toList());
    }

    private static void assertChoices(String schema, String pointer, Enum<?>... values) throws IOException {
        var choices = schema(schema).at(pointer).path("enum").spliterator();
        assertThat(StreamSupport.stream(choices, false).map(node -> node.asText()))
                .as(schema + pointer)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(values).map(Enum::name).toList());
    }

    private static JsonNode schema(String name) throws IOException {
        return GuidanceSchemas.json(Files.readString(GuidanceSchemas.FOLDER.resolve(name + ".schema.json")));
    }

    private static String planted(String example, String before, String after) {
        assertThat(example).contains(before);
        return example.replace(before, after == null ? "" : after);
    }

    private static List<String> rulesIssues(String yaml) {
        return GuidanceSchemas.issues(GuidanceSchemas.FOLDER.resolve("rules.schema.json"), yaml);
    }

    private static List<String> symptomsIssues(String yaml) {
        return GuidanceSchemas.issues(GuidanceSchemas.FOLDER.resolve("symptoms.schema.json"), yaml);
    }

    private static List<String> searchIssues(String yaml) {
        return GuidanceSchemas.issues(GuidanceSchemas.FOLDER.resolve("search.schema.json"), yaml);
    }
}
