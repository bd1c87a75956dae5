package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report as plain data; what is not in a map was not said.
 *
 * @param accessSite as procedures.yaml writes it; no decision rests on it
 */
public record PlainReport(
        String procedure,
        @Nullable String accessSite,
        Map<String, Told> symptoms,
        Map<String, Boolean> circumstances,
        @Nullable Duration sinceProcedure) {

    public PlainReport {
        symptoms = Map.copyOf(symptoms);
        circumstances = Map.copyOf(circumstances);
    }

    PlainReport withSymptoms(Map<String, Told> changed) {
        return new PlainReport(procedure, accessSite, changed, circumstances, sinceProcedure);
    }

    /** The same report with other circumstances and another time. */
    public PlainReport withCircumstances(Map<String, Boolean> changed, @Nullable Duration since) {
        return new PlainReport(procedure, accessSite, symptoms, changed, since);
    }

    /** Each report that says one thing less, in a fixed order. */
    Stream<PlainReport> smaller() {
        return Stream.of(
                        new TreeMap<>(symptoms).keySet().stream().map(code -> withSymptoms(without(symptoms, code))),
                        new TreeMap<>(circumstances)
                                .keySet().stream()
                                        .map(id -> withCircumstances(without(circumstances, id), sinceProcedure)),
                        Stream.ofNullable(sinceProcedure).map(time -> withCircumstances(circumstances, null)),
                        Stream.ofNullable(accessSite)
                                .map(site -> new PlainReport(procedure, null, symptoms, circumstances, sinceProcedure)))
                .flatMap(each -> each);
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        var rest = new HashMap<>(map);
        rest.remove(key);
        return rest;
    }

    @Override
    public String toString() {
        return "%s by %s, %s after: %s %s"
                .formatted(
                        procedure, accessSite, sinceProcedure, new TreeMap<>(symptoms), new TreeMap<>(circumstances));
    }
}
