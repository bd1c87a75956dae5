package org.aftercare.triage.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.jspecify.annotations.Nullable;

/** The symptoms that by themselves, from some severity on and in any circumstances, lead to an ambulance. */
public final class RedFlags {
    private final Map<ProcedureCode, Map<SymptomCode, Integer>> steps = new HashMap<>();
    private final Catalogue catalogue;

    /**
     * How many of the red flags that apply to a report it says something of.
     *
     * @param apply how many apply
     */
    public record Asked(int asked, int apply) {}

    RedFlags(Catalogue catalogue, RuleSet rules) {
        this.catalogue = catalogue;
        catalogue
                .procedures()
                .forEach(procedure -> steps.put(procedure.code(), stepsAfter(procedure, rules.after(procedure))));
    }

    private Map<SymptomCode, Integer> stepsAfter(Procedure procedure, RulesAfter rules) {
        var found = new LinkedHashMap<SymptomCode, Integer>();
        for (var symptom : catalogue.symptoms()) {
            IntStream.rangeClosed(0, symptom.worstStep())
                    .filter(step -> isAmbulance(procedure, ReportedSymptom.present(symptom, step), rules))
                    .findFirst()
                    .ifPresent(step -> found.put(symptom.code(), step));
        }
        return found;
    }

    private static boolean isAmbulance(Procedure procedure, ReportedSymptom alone, RulesAfter rules) {
        var reading = Reading.of(new Report(procedure, null, Circumstances.NONE_SAID, List.of(alone)));
        int tally = rules.tally(reading, RulesAfter.Applying.UNHEARD);
        return Tally.in(Ways.MILDEST, tally) == Urgency.IMMEDIATE;
    }

    public boolean isRedFlag(Procedure procedure, Symptom symptom) {
        return step(procedure, symptom).isPresent();
    }

    /** The least step of the symptom that is a red flag after the procedure. */
    public OptionalInt step(Procedure procedure, Symptom symptom) {
        @Nullable Integer step = steps.getOrDefault(procedure.code(), Map.of()).get(symptom.code());
        return step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    Asked askedIn(Report report) {
        int asked = 0;
        int apply = 0;
        for (var symptom : catalogue.symptoms()) {
            if (report.expects(symptom) && isRedFlag(report.procedure(), symptom)) {
                apply++;
                asked += report.symptom(symptom.code()).isPresent() ? 1 : 0;
            }
        }
        return new Asked(asked, apply);
    }
}
