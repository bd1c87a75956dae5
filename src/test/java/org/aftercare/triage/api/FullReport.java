package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A right report that says something of nearly every field, for tests that get one thing in it wrong. */
final class FullReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = Calls.json("""
            {'procedure': {'code': 'leg-stent', 'accessSite': 'GROIN', 'side': 'LEFT', 'sincePerformed': 'P4D',
                           'stent': true, 'sedation': true, 'setting': 'PLANNED'},
             'patient': {'flight': false, 'antiplatelets': true, 'anticoagulants': false, 'contrastAllergy': false},
             'symptoms': [{'code': 'fever', 'presence': 'PRESENT', 'severity': 'with-shivering'}],
             'previousContacts': [{'at': '2026-01-04T10:00:00Z', 'disposition': 'SELF_CARE', 'trend': 'SAME'}],
             'assessedAt': '2026-01-05T10:00:00Z', 'country': 'GB', 'reference': 'call-7731'}
            """);

    private FullReport() {}

    static String text() {
        return tree().toString();
    }

    /**
     * The report with this value at this place; what is not there yet is added.
     *
     * @param value as JSON with single quotes; it is put in as it stands, be it JSON or not
     */
    static String with(String pointer, String value) {
        var report = tree();
        var place = JsonPointer.compile(pointer);
        var raw = new RawValue(Calls.json(value));
        if (report.at(place.head()) instanceof ArrayNode list) {
            list.setRawValue(place.last().getMatchingIndex(), raw);
        } else {
            ((ObjectNode) report.at(place.head())).putRawValue(place.last().getMatchingProperty(), raw);
        }
        return written(report);
    }

    /** The report with this field, and the same again. */
    static String withTwice(String pointer) {
        var name = JsonPointer.compile(pointer).last().getMatchingProperty();
        var value = tree().at(pointer).toString();
        return with(pointer, value + ",'" + name + "':" + value);
    }

    static String without(String pointer) {
        var report = tree();
        var place = JsonPointer.compile(pointer);
        ((ObjectNode) report.at(place.head())).remove(place.last().getMatchingProperty());
        return written(report);
    }

    /** The places of all fields. */
    static List<String> fields() {
        var found = new ArrayList<String>();
        addFields(tree(), JsonPointer.empty(), found);
        return found;
    }

    private static void addFields(JsonNode node, JsonPointer place, List<String> found) {
        node.fieldNames().forEachRemaining(name -> {
            var field = place.appendProperty(name);
            found.add(field.toString());
            addFields(node.get(name), field, found);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            addFields(node.get(i), place.appendIndex(i), found);
        }
    }

    private static JsonNode tree() {
        try {
            return JSON.readTree(TEXT);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(JsonNode report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
