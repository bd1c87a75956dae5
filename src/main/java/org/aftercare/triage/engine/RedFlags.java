package org.aftercare.triage.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.ProcedureCode;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.SymptomCode;
import org.aftercare.triage.clinical.Urgency;
import org.jspecify.annotations.Nullable;

/** The symptoms that by themselves, from some severity on and in any circumstances, lead to an ambulance. */
public final class RedFlags {
    private final Catalogue catalogue;
    private final Map<ProcedureCode, Map<SymptomCode, Integer>> steps = new HashMap<>();

    /**
     * How many of the red flags that apply to a report it says something of.
     *
     * @param apply how many apply
     */
    public record Asked(int asked, int apply) {}

    RedFlags(Catalogue catalogue, Function<Procedure, RulesAfter> rules) {
        this.catalogue = catalogue;
        catalogue
                .procedures()
                .forEach(procedure -> steps.put(procedure.code(), stepsAfter(procedure, rules.apply(procedure))));
    }

    private Map<SymptomCode, Integer> stepsAfter(Procedure procedure, RulesAfter rules) {
        var found = new HashMap<SymptomCode, Integer>();
        for (var symptom : catalogue.symptoms()) {
            IntStream.rangeClosed(0, symptom.worstStep())
                    .filter(step -> isAmbulance(rules.alone(ReportedSymptom.present(symptom, step), procedure)))
                    .findFirst()
                    .ifPresent(step -> found.put(symptom.code(), step));
        }
        return found;
    }

    private static boolean isAmbulance(int tally) {
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
}
