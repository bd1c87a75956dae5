package org.aftercare.triage.clinical;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of one patient after one procedure; the order in which symptoms were given is not kept, so it cannot matter. */
public final class Report {
    private final Procedure procedure;
    private final @Nullable AccessSite accessSite;
    private final Circumstances circumstances;
    private final Map<SymptomCode, ReportedSymptom> symptoms;

    public Report(
            Procedure procedure,
            @Nullable AccessSite accessSite,
            Circumstances circumstances,
            Collection<ReportedSymptom> symptoms) {
        if (accessSite != null && !procedure.accessSites().contains(accessSite)) {
            throw new IllegalArgumentException("procedure `" + procedure.code() + "` has no access site " + accessSite);
        }
        this.procedure = procedure;
        this.accessSite = accessSite;
        this.circumstances = circumstances;
        this.symptoms = new LinkedHashMap<>();
        symptoms.stream().sorted(Comparator.comparing(ReportedSymptom::code)).forEach(this::add);
    }

    private void add(ReportedSymptom reported) {
        if (symptoms.put(reported.code(), reported) != null) {
            throw new IllegalArgumentException("symptom `" + reported.code() + "` is reported twice");
        }
    }

    public Procedure procedure() {
        return procedure;
    }

    public @Nullable AccessSite accessSite() {
        return accessSite;
    }

    public Circumstances circumstances() {
        return circumstances;
    }

    /** The symptoms in the order of their codes. */
    public List<ReportedSymptom> symptoms() {
        return List.copyOf(symptoms.values());
    }

    /** What is said of a symptom; empty when it was not asked. */
    public Optional<ReportedSymptom> symptom(SymptomCode code) {
        return Optional.ofNullable(symptoms.get(code));
    }

    public boolean expects(Symptom symptom) {
        return symptom.mayApply(procedure, accessSite);
    }

    /** Whether the symptom is to be expected and nothing is said of it. */
    public boolean leavesUnasked(Symptom symptom) {
        return expects(symptom) && !symptoms.containsKey(symptom.code());
    }

    public Report with(AccessSite site) {
        return new Report(procedure, site, circumstances, symptoms.values());
    }

    public Report with(Circumstances changed) {
        return new Report(procedure, accessSite, changed, symptoms.values());
    }

    /** The same report with this said of the symptom, whatever was said of it before. */
    public Report with(ReportedSymptom reported) {
        return with(List.of(reported));
    }

    /** The same report with this said of the symptoms, whatever was said of them before. */
    public Report with(List<ReportedSymptom> reported) {
        var changed = new LinkedHashMap<>(symptoms);
        reported.forEach(each -> changed.put(each.code(), each));
        return new Report(procedure, accessSite, circumstances, changed.values());
    }
}
