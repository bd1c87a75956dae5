package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.jspecify.annotations.Nullable;

/**
 * A report on one line, such as `leg-stent GROIN bleeding:heavy fever:absent flight=false PT24H`: the procedure, then in any
 * order the access site, symptoms with a severity, `present`, `absent`, `unknown` or both, as in `bleeding:unknown:heavy`,
 * circumstances and the time since the procedure.
 */
final class WrittenReport {
    private final Catalogue catalogue;
    private final List<String> words;

    private WrittenReport(String line, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = Arrays.asList(line.split(" "));
    }

    static Report read(String line, Catalogue catalogue) {
        var written = new WrittenReport(line, catalogue);
        return new Report(
                catalogue.procedure(new ProcedureCode(written.words.get(0))).orElseThrow(),
                written.accessSite(),
                new Circumstances(written.circumstances(), written.sinceProcedure()),
                written.symptoms());
    }

    private @Nullable AccessSite accessSite() {
        return Arrays.stream(AccessSite.values())
                .filter(site -> words.contains(site.name()))
                .findFirst()
                .orElse(null);
    }

    private List<ReportedSymptom> symptoms() {
        return words.stream()
                .filter(word -> word.contains(":"))
                .map(word -> symptom(word.split(":")))
                .toList();
    }

    private ReportedSymptom symptom(String[] parts) {
        var symptom = catalogue.symptom(new SymptomCode(parts[0])).orElseThrow();
        var presence = Arrays.stream(Presence.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(parts[1]))
                .findFirst()
                .orElse(Presence.PRESENT);
        return new ReportedSymptom(
                symptom, presence, symptom.severity(parts[parts.length - 1]).orElse(null));
    }

    private Map<Circumstance, Boolean> circumstances() {
        var said = new EnumMap<Circumstance, Boolean>(Circumstance.class);
        words.stream()
                .filter(word -> word.contains("="))
                .map(word -> word.split("="))
                .forEach(parts -> {
                    var circumstance = Circumstance.byId(parts[0]).orElseThrow();
                    said.put(circumstance, Boolean.valueOf(parts[1]));
                });
        return said;
    }

    private @Nullable Duration sinceProcedure() {
        return words.stream()
                .filter(word -> word.startsWith("PT"))
                .map(Duration::parse)
                .findFirst()
                .orElse(null);
    }
}
