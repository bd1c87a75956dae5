package org.aftercare.triage.safety;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.proof.Property;

/**
 * Puts together what the tests of this build have shown, as the last step of the build. The service serves the report that was kept
 * when the guidance or its tests last changed; one that no longer says what the build shows ends the build. With `update` it is kept anew,
 * and so are the figures in `docs/safety`.
 */
public final class SafetyReport {
    private static final Path BUILT = Path.of("target/safety");
    private static final Path KEPT = Path.of("src/main/resources/verification.json");
    private static final Path PAGE = Path.of("docs/safety/how-it-is-tested.md");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SafetyReport() {}

    /** Run by the build. */
    public static void main(String[] arguments) throws IOException {
        var report = built(EmbeddedGuidance.LOADED.guidance());
        var broken = broken(report);
        var page = new FiguresOnPage(report);
        if (System.getProperty("update") != null && broken.isEmpty()) {
            write(KEPT, report);
            Files.writeString(PAGE, page.in(Files.readString(PAGE)));
        }
        write(BUILT.resolve("report.json"), report);
        if (!withoutSeconds(report).equals(withoutSeconds(read(KEPT)))) {
            broken.add(KEPT + " does not say what this build shows");
        }
        if (!page.in(Files.readString(PAGE)).equals(Files.readString(PAGE))) {
            broken.add(PAGE + " does not give the figures of this build");
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException(
                    String.join("; ", broken) + "; `./mvnw verify -Dupdate` keeps what the build shows");
        }
    }

    private static ObjectNode built(Guidance guidance) throws IOException {
        var report = JSON.createObjectNode();
        report.putObject("guidance")
                .put("version", guidance.edition().version())
                .put("digest", guidance.edition().digest());
        var properties = report.putArray("properties");
        read(BUILT.resolve("properties.json")).forEach(properties::add);
        properties.add(read(BUILT.resolve("interview-proof.json")));
        properties.add(read(BUILT.resolve("order.json")));
        report.set("differential", only(read(BUILT.resolve("differential.json")), "reports", "disagreements"));
        report.set(
                "ruleMutants",
                only(read(BUILT.resolve("rule-mutants.json")), "total", "killed", "equivalent", "survived"));
        report.putObject("code")
                .put("branchCoverage", CodeFigures.branchCoverage())
                .put("mutationScore", CodeFigures.mutationScore());
        report.set("conformance", read(BUILT.resolve("conformance.json")));
        report.set("vignettes", read(BUILT.resolve("vignettes.json")));
        report.set("interviews", read(BUILT.resolve("interview.json")));
        report.set("search", only(read(BUILT.resolve("search.json")), "all", "heldOut"));
        report.set("suggestions", read(BUILT.resolve("suggest.json")));
        return report;
    }

    /** What no service may be delivered with. */
    private static List<String> broken(JsonNode report) {
        var broken = new ArrayList<String>();
        var shown = new HashSet<String>();
        report.get("properties").forEach(property -> {
            shown.add(property.get("name").asText());
            if (!property.get("holds").asBoolean()) {
                broken.add("the property " + property.get("name") + " does not hold");
            }
        });
        for (var property : Property.values()) {
            if (!shown.contains(property.name())) {
                broken.add("nothing has shown the property " + property);
            }
        }
        if (report.at("/differential/disagreements").asInt() > 0) {
            broken.add("the two implementations disagree");
        }
        if (report.at("/ruleMutants/survived").asInt() > 0) {
            broken.add("faults in rules survive");
        }
        return broken;
    }

    private static ObjectNode only(JsonNode figures, String... names) {
        return ((ObjectNode) figures).retain(names);
    }

    private static JsonNode withoutSeconds(JsonNode report) {
        var copy = report.deepCopy();
        copy.get("properties").forEach(property -> ((ObjectNode) property).remove("seconds"));
        return copy;
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(Files.readString(file));
    }

    private static void write(Path file, JsonNode report) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(report) + "\n");
    }
}
