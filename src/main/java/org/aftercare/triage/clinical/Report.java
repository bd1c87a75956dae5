package org.aftercare.triage.clinical;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of one patient after one procedure; the order in which symptoms were given is not kept, so it cannot matter. */
public final class Report {
    private final Procedure procedure;
    private final @Nullable AccessSite accessSite;
    private final Circumstances circumstances;
    private final List<ReportedSymptom> symptoms;

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
        this.symptoms = inOrder(symptoms);
    }

    /** The same in other circumstances. */
    private Report(Report report, Circumstances circumstances) {
        this.procedure = report.procedure;
        this.accessSite = report.accessSite;
        this.circumstances = circumstances;
        this.symptoms = report.symptoms;
    }

    private static List<ReportedSymptom> inOrder(Collection<ReportedSymptom> symptoms) {
        var ordered = symptoms.toArray(new ReportedSymptom[0]);
        Arrays.sort(ordered, Comparator.comparing(ReportedSymptom::code));
        for (int i = 1; i < ordered.length; i++) {
            if (ordered[i].code().equals(ordered[i - 1].code())) {
                throw new IllegalArgumentException("symptom `" + ordered[i].code() + "` is reported twice");
            }
        }
        return List.of(ordered);
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
        return symptoms;
    }

    /** What is said of a symptom; empty when it was not asked. */
    public Optional<ReportedSymptom> symptom(SymptomCode code) {
        for (var reported : symptoms) {
            if (reported.code().equals(code)) {
                return Optional.of(reported);
            }
        }
        return Optional.empty();
    }

    public boolean expects(Symptom symptom) {
        return symptom.mayApply(procedure, accessSite);
    }

    /** Whether the symptom is to be expected and nothing is said of it. */
    public boolean leavesUnasked(Symptom symptom) {
        return expects(symptom) && symptom(symptom.code()).isEmpty();
    }

    public Report with(AccessSite site) {
        return new Report(procedure, site, circumstances, symptoms);
    }

    public Report with(Circumstances changed) {
        return new Report(this, changed);
    }

    /** The same report with this said of the symptom, whatever was said of it before. */
    public Report with(ReportedSymptom reported) {
        return with(List.of(reported));
    }

    /** The same report with this said of the symptoms, whatever was said of them before. */
    public Report with(List<ReportedSymptom> reported) {
        var changed = new LinkedHashMap<SymptomCode, ReportedSymptom>();
        symptoms.forEach(each -> changed.put(each.code(), each));
        reported.forEach(each -> changed.put(each.code(), each));
        return new Report(procedure, accessSite, circumstances, changed.values());
    }
}
