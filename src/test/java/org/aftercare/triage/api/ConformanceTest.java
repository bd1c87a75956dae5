package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Reason;
import org.aftercare.triage.engine.Triage;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.proof.BoundaryReports;
import org.aftercare.triage.proof.Figures;
import org.aftercare.triage.proof.PlainCondition;
import org.aftercare.triage.proof.PlainGuidance;
import org.aftercare.triage.proof.PlainReport;
import org.aftercare.triage.proof.PlainRule;
import org.aftercare.triage.proof.RuleFiles;
import org.junit.jupiter.api.Test;

/**
 * The suite other implementations are held to: the vignettes, and the reports at which each rule begins to apply and those one step
 * short of it. Run with `-Dupdate` to write it.
 */
class ConformanceTest {
    private static final Path CASES = Path.of("conformance/cases.jsonl");
    private static final Path SUITE = Path.of("conformance/suite.json");
    private static final String VERSION = "1";
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private static final Guidance GUIDANCE = EmbeddedGuidance.LOADED.guidance();
    private static final Triage TRIAGE = new Triage(GUIDANCE);
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    @Test
    void everyCaseIsAnsweredAsTheSuiteSays() throws IOException {
        if (System.getProperty("update") != null) {
            write();
        }
        var cases = Files.readAllLines(CASES);
        var wrong = new ArrayList<String>();
        for (var line : cases) {
            var each = JSON.readTree(line);
            var answered = withAnswer(each.get("id").asText(), each.get("report"));
            if (!answered.equals(each)) {
                wrong.add(line + "\nis answered " + answered);
            }
        }
        Figures.write("conformance", Map.of("cases", cases.size(), "passed", cases.size() - wrong.size()));
        assertThat(wrong).isEmpty();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(1_000).doesNotHaveDuplicates();
        assertThat(JSON.readTree(Files.readString(SUITE))).isEqualTo(suite(cases.size()));
    }

    private static void write() throws IOException {
        var lines = cases().entrySet().stream()
                .map(each -> withAnswer(each.getKey(), each.getValue()).toString())
                .toList();
        Files.write(CASES, lines);
        Files.writeString(
                SUITE, JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(suite(lines.size())) + "\n");
    }

    private static JsonNode suite(int cases) {
        var edition = GUIDANCE.edition();
        var suite = JSON.createObjectNode().put("version", VERSION).put("cases", cases);
        suite.putObject("guidance").put("version", edition.version()).put("digest", edition.digest());
        return suite;
    }

    /** Reports by the id of their case; of two equal reports the first counts. */
    private static Map<String, JsonNode> cases() {
        var cases = new TreeMap<String, JsonNode>();
        var known = new TreeMap<String, JsonNode>();
        var plain = RuleFiles.read(EmbeddedGuidance.FOLDER);
        Vignette.all()
                .forEach(each ->
                        add(cases, known, "vignette/" + slug(each.vignette()), JSON.valueToTree(each.report())));
        boundaries(plain).forEach((id, report) -> add(cases, known, id, report));
        return cases;
    }

    private static String slug(String sentence) {
        return sentence.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static void add(Map<String, JsonNode> cases, Map<String, JsonNode> known, String id, JsonNode report) {
        if (known.putIfAbsent(report.toString(), report) == null) {
            cases.put(id, report);
        }
    }

    private static Map<String, JsonNode> boundaries(PlainGuidance plain) {
        var reports = new BoundaryReports(plain);
        var cases = new TreeMap<String, JsonNode>();
        for (var rule : plain.rules()) {
            for (var procedure : plain.procedures()) {
                if (rule.isFor(procedure.code())) {
                    var near = Stream.concat(
                                    reports.at(rule, procedure.code()).stream(),
                                    reports.below(rule, procedure.code()).stream())
                            .toList();
                    for (int i = 0; i < near.size(); i++) {
                        cases.put(
                                "boundary/%s/%s/%02d".formatted(rule.id(), procedure.code(), i + 1),
                                WireReport.of(plain, saying(rule, near.get(i))));
                    }
                }
            }
        }
        return cases;
    }

    /** Of circumstances the report says what the rule reads, and of earlier contacts. */
    private static PlainReport saying(PlainRule rule, PlainReport report) {
        var said = new HashMap<>(report.circumstances());
        var read = rule.leaves()
                .flatMap(leaf ->
                        leaf instanceof PlainCondition.Holds holds ? Stream.of(holds.circumstance()) : Stream.of())
                .toList();
        said.keySet().removeIf(each -> !read.contains(each) && !each.startsWith("repeat-contact"));
        return report.withCircumstances(said, report.sinceProcedure());
    }

    private static ObjectNode withAnswer(String id, JsonNode report) {
        var read = StrictJson.read(report.toString().getBytes(StandardCharsets.UTF_8), ReportJson.class);
        var assessment = TRIAGE.assess(read.toReport(GUIDANCE, NOW));
        var answered = JSON.createObjectNode();
        answered.put("id", id);
        answered.set("report", report);
        answered.put("disposition", assessment.urgency().disposition().name());
        answered.put("urgency", assessment.urgency().name());
        List<String> deciding = assessment.reasons().stream()
                .filter(Reason::decides)
                .map(reason -> reason.rule().id().toString())
                .distinct()
                .sorted()
                .collect(Collectors.toList());
        answered.set("deciding", JSON.valueToTree(deciding));
        return answered;
    }
}
