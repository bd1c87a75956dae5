package org.aftercare.triage.clinical;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the catalogue with its own scale of severities, least serious first. A symptom without severities has the
 * single step 0: it is there or it is not.
 *
 * @param cautiousStep the step assumed when a caller gives no severity
 */
public record Symptom(
        SymptomCode code, BodySite bodySite, List<Severity> severities, int cautiousStep, Applicability appliesTo) {

    /** Where a symptom is to be expected: after any of the procedures, or with any of the access sites; both empty means always. */
    public record Applicability(List<ProcedureCode> procedures, List<AccessSite> accessSites) {
        public static final Applicability ALWAYS = new Applicability(List.of(), List.of());

        public Applicability {
            procedures = List.copyOf(procedures);
            accessSites = List.copyOf(accessSites);
        }

        public boolean isAlways() {
            return procedures.isEmpty() && accessSites.isEmpty();
        }
    }

    public Symptom {
        severities = List.copyOf(severities);
        if (cautiousStep < 0 || cautiousStep >= Math.max(1, severities.size())) {
            throw new IllegalArgumentException("symptom `" + code + "` has no step " + cautiousStep);
        }
    }

    public int worstStep() {
        return Math.max(0, severities.size() - 1);
    }

    public Optional<Severity> severity(String severityCode) {
        for (var severity : severities) {
            if (severity.code().equals(severityCode)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    /** The severity at a step; none for a symptom that has no severities. */
    public Optional<Severity> severityAt(int step) {
        return severities.isEmpty() ? Optional.empty() : Optional.of(severities.get(step));
    }

    /** Whether it is to be expected after the procedure; without an access site, every site the procedure allows may be meant. */
    public boolean mayApply(Procedure procedure, @Nullable AccessSite accessSite) {
        return appliesTo.isAlways()
                || appliesTo.procedures().contains(procedure.code())
                || mayApply(accessSite == null ? procedure.accessSites() : List.of(accessSite));
    }

    private boolean mayApply(List<AccessSite> sites) {
        return !Collections.disjoint(appliesTo.accessSites(), sites);
    }
}
