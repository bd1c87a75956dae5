package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.proof.PlainGuidance;
import org.aftercare.triage.proof.PlainReport;
import org.aftercare.triage.proof.Told;

/** A plain report as it would be posted. */
final class WireReport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTACT_AT = "2026-01-01T00:00:00Z";

    /** Where a circumstance that is yes or no stands. */
    private static final Map<String, String> FLAGS = Map.of(
            "stent", "/procedure/stent",
            "sedation", "/procedure/sedation",
            "flight", "/patient/flight",
            "antiplatelets", "/patient/antiplatelets",
            "anticoagulants", "/patient/anticoagulants",
            "contrast-allergy", "/patient/contrastAllergy");

    private final PlainGuidance guidance;
    private final PlainReport report;
    private final ObjectNode wire = JSON.createObjectNode();

    private WireReport(PlainGuidance guidance, PlainReport report) {
        this.guidance = guidance;
        this.report = report;
    }

    static ObjectNode of(PlainGuidance guidance, PlainReport report) {
        return new WireReport(guidance, report).written();
    }

    private ObjectNode written() {
        var procedure = wire.putObject("procedure").put("code", report.procedure());
        Optional.ofNullable(report.sinceProcedure())
                .ifPresent(since -> procedure.put("sincePerformed", inSeconds(since)));
        new TreeMap<>(report.circumstances()).forEach(this::add);
        var symptoms = wire.putArray("symptoms");
        new TreeMap<>(report.symptoms()).forEach((code, told) -> add(symptoms.addObject(), code, told));
        if (said("repeat-contact") || said("repeat-contact-worsening")) {
            wire.putArray("previousContacts")
                    .addObject()
                    .put("at", CONTACT_AT)
                    .put("disposition", "CONTACT_HOSPITAL_OR_GP")
                    .put("trend", said("repeat-contact-worsening") ? "WORSE" : "SAME");
        }
        return wire;
    }

    private static String inSeconds(Duration since) {
        return Durations.text(Duration.ofSeconds(since.toSeconds()));
    }

    private void add(String circumstance, boolean holds) {
        if (circumstance.equals("emergency-procedure")) {
            wire.withObject("/procedure").put("setting", holds ? "EMERGENCY" : "PLANNED");
        }
        var place = FLAGS.get(circumstance);
        if (place != null && !isDeniedThoughCertain(circumstance, holds)) {
            int slash = place.lastIndexOf('/');
            wire.withObject(place.substring(0, slash)).put(place.substring(slash + 1), holds);
        }
    }

    /** The procedure itself says that there is a stent. */
    private boolean isDeniedThoughCertain(String circumstance, boolean holds) {
        return circumstance.equals("stent") && !holds && report.procedure().equals("leg-stent");
    }

    private void add(ObjectNode symptom, String code, Told told) {
        symptom.put("code", code);
        if (told.presence() != Presence.PRESENT) {
            symptom.put("presence", told.presence().name());
        }
        var step = told.step();
        if (step != null) {
            symptom.put("severity", guidance.symptom(code).severities().get(step));
        }
    }

    private boolean said(String circumstance) {
        return report.circumstances().getOrDefault(circumstance, false);
    }
}
