package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Makes a report that is right in form mean something too: codes of the catalogue, and every time in its order. */
final class MeaningfulReports {
    private static final List<String> LEAP_YEARS = List.of("2000", "2008", "2016", "2020", "2024");

    private final List<JsonNode> procedures = list("procedures");
    private final List<JsonNode> symptoms = list("symptoms");
    private final Random random;

    MeaningfulReports(Random random) {
        this.random = random;
    }

    private static List<JsonNode> list(String name) {
        return given().get("/v1/" + name)
                .as(JsonNode.class)
                .get(name)
                .valueStream()
                .toList();
    }

    JsonNode from(JsonNode report) {
        ObjectNode meaningful = report.deepCopy();
        giveMeaning((ObjectNode) meaningful.get("procedure"));
        giveMeaningToSymptoms(meaningful);
        orderTimes(meaningful);
        return meaningful;
    }

    private void giveMeaning(ObjectNode procedure) {
        var known = oneOf(procedures);
        procedure.set("code", known.get("code"));
        if (procedure.has("accessSite")) {
            procedure.set(
                    "accessSite", oneOf(known.get("accessSites").valueStream().toList()));
        }
        if (known.get("stent").asText().equals("ALWAYS")) {
            procedure.remove("stent");
        }
        if (procedure.has("sincePerformed")) {
            procedure.remove("performedAt");
        }
    }

    private void giveMeaningToSymptoms(ObjectNode report) {
        var known = new ArrayList<>(symptoms);
        Collections.shuffle(known, random);
        var reported = report.withArray("/symptoms");
        while (reported.size() > known.size()) {
            reported.remove(reported.size() - 1);
        }
        for (int i = 0; i < reported.size(); i++) {
            giveMeaning((ObjectNode) reported.get(i), known.get(i));
        }
    }

    private void giveMeaning(ObjectNode reported, JsonNode known) {
        reported.set("code", known.get("code"));
        boolean present = reported.path("presence").asText("PRESENT").equals("PRESENT");
        if (!present || known.get("severities").isEmpty()) {
            reported.remove("severity");
        } else if (reported.has("severity")) {
            reported.set("severity", oneOf(known.get("severities").findValues("severity")));
        }
    }

    /** The procedure first, the assessment last, and none in the future; a leap year has every day the others have. */
    private void orderTimes(ObjectNode report) {
        var procedure = (ObjectNode) report.get("procedure");
        if (procedure.has("performedAt") && !report.has("assessedAt")) {
            report.set("assessedAt", procedure.get("performedAt"));
        }
        var times = new ArrayList<Time>();
        times.add(new Time(procedure, "performedAt"));
        report.path("previousContacts").forEach(contact -> times.add(new Time((ObjectNode) contact, "at")));
        times.add(new Time(report, "assessedAt"));
        times.removeIf(time -> !time.holder().has(time.field()));
        var texts = times.stream()
                .map(time -> oneOf(LEAP_YEARS) + time.text().substring(4))
                .sorted(Comparator.comparing(Moment::parse))
                .toList();
        for (int i = 0; i < times.size(); i++) {
            times.get(i).holder().put(times.get(i).field(), texts.get(i));
        }
    }

    private record Time(ObjectNode holder, String field) {
        String text() {
            return holder.get(field).asText();
        }
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
