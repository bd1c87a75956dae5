package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aftercare.triage.proof.Figures;
import org.aftercare.triage.proof.Property;
import org.junit.jupiter.api.Test;

/** Neither the order of a report nor the machine the service runs on changes a byte of an answer. */
class SameBytesIT {
    private static final Path CASES = Path.of("conformance/cases.jsonl");
    private static final int EVERY = 5;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where letters, digits, calendars and days differ most from where this is written. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "user.language", "tr",
            "user.country", "TR",
            "user.timezone", "Pacific/Kiritimati",
            "file.encoding", "US-ASCII",
            "sun.jnu.encoding", "US-ASCII");

    private static final Map<String, String> HERE =
            Map.of("user.language", "en", "user.country", "GB", "user.timezone", "UTC", "file.encoding", "UTF-8");

    @Test
    void isAnsweredAlikeInAnyOrderAndOnAnyMachine() throws Exception {
        long start = System.nanoTime();
        var reports = reports();
        var differing = new ArrayList<JsonNode>();
        var here = StartedJar.start(HERE);
        try {
            var elsewhere = StartedJar.start(ELSEWHERE);
            try {
                var random = new Random(20_261_121);
                for (var report : reports) {
                    if (!answer(here, report).equals(answer(elsewhere, shuffled(report, random)))) {
                        differing.add(report);
                    }
                }
            } finally {
                elsewhere.stop();
            }
        } finally {
            here.stop();
        }
        keepFigures(differing.isEmpty(), (System.nanoTime() - start) / 1e9);
        assertThat(reports).hasSizeGreaterThan(200);
        assertThat(differing).isEmpty();
    }

    /** Every fifth case of the suite. */
    private static List<JsonNode> reports() throws IOException {
        var lines = Files.readAllLines(CASES);
        var reports = new ArrayList<JsonNode>();
        for (int i = 0; i < lines.size(); i += EVERY) {
            reports.add(JSON.readTree(lines.get(i)).get("report"));
        }
        return reports;
    }

    private static String answer(StartedJar service, JsonNode report) {
        return service.call()
                .contentType(ContentType.JSON)
                .body(report.toString())
                .post("/v1/triage")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Symptoms and fields in another order. */
    private static JsonNode shuffled(JsonNode report, Random random) {
        if (report.isArray()) {
            var items = new ArrayList<JsonNode>();
            report.forEach(each -> items.add(shuffled(each, random)));
            Collections.shuffle(items, random);
            return JSON.createArrayNode().addAll(items);
        }
        if (!report.isObject()) {
            return report;
        }
        var names = new ArrayList<String>();
        report.fieldNames().forEachRemaining(names::add);
        Collections.shuffle(names, random);
        ObjectNode other = JSON.createObjectNode();
        names.forEach(name -> other.set(name, shuffled(report.get(name), random)));
        return other;
    }

    private static void keepFigures(boolean holds, double seconds) {
        Figures.write("order", Figures.proven(Property.ORDER, holds, List.of("packaged service"), seconds));
    }
}
