package org.aftercare.triage.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aftercare.triage.api.PostedReport;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.guidance.GuidanceFolder;

/** The reports that are measured, and the guidance that the service embeds. */
public final class Reports {
    static final Guidance EMBEDDED =
            GuidanceFolder.load(Path.of("src/main/resources/guidance")).guidance();

    private static final Path EXAMPLES = Path.of("src/main/resources/examples/triage");
    private static final ProcedureCode PROCEDURE = new ProcedureCode("leg-stent");

    private Reports() {}

    /** The ten reports the contract shows, in the order of their names. */
    static List<Report> usual(Guidance guidance) {
        try (var folders = Files.list(EXAMPLES)) {
            return folders.sorted()
                    .map(folder -> PostedReport.in(folder.resolve("request.json"), guidance))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every symptom of the catalogue at once. */
    static Report worst(Worst worst) {
        var symptoms = EMBEDDED.catalogue().symptoms().stream().map(worst::of).toList();
        return report(symptoms, worst == Worst.ALL_IS_SAID ? allSaid() : Circumstances.NONE_SAID);
    }

    /** So many symptoms, spread over the catalogue, all present and nothing else said. */
    static Report present(int count) {
        var all = EMBEDDED.catalogue().symptoms();
        var symptoms = new ReportedSymptom[count];
        Arrays.setAll(symptoms, i -> bare(all.get(i * all.size() / count), Presence.PRESENT));
        return report(List.of(symptoms), Circumstances.NONE_SAID);
    }

    private static Report report(List<ReportedSymptom> symptoms, Circumstances circumstances) {
        var procedure = EMBEDDED.catalogue().procedure(PROCEDURE).orElseThrow();
        return new Report(procedure, null, circumstances, symptoms);
    }

    private static ReportedSymptom bare(Symptom symptom, Presence presence) {
        return new ReportedSymptom(symptom, presence, null);
    }

    private static Circumstances allSaid() {
        var holds = Arrays.stream(Circumstance.values())
                .collect(Collectors.toMap(Function.identity(), circumstance -> true));
        return new Circumstances(Map.copyOf(holds), Duration.ofHours(20));
    }

    /** What is said of every symptom. */
    public enum Worst {
        /** Each is there as bad as it can be, and every circumstance holds. */
        ALL_IS_SAID,
        /** Each is there, and neither how bad nor any circumstance is said. */
        ALL_IS_OPEN,
        /** Nobody knows of any whether it is there. */
        ALL_IS_UNKNOWN;

        private ReportedSymptom of(Symptom symptom) {
            return switch (this) {
                case ALL_IS_SAID -> ReportedSymptom.present(symptom, symptom.worstStep());
                case ALL_IS_OPEN -> bare(symptom, Presence.PRESENT);
                case ALL_IS_UNKNOWN -> bare(symptom, Presence.UNKNOWN);
            };
        }
    }
}
