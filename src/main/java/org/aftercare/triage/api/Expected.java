package org.aftercare.triage.api;

import java.util.Optional;
import java.util.function.Predicate;
import org.aftercare.triage.clinical.AccessSite;
import org.aftercare.triage.clinical.Procedure;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.engine.Guidance;

/** Passes the symptoms that are to be expected after a procedure and with an access site; without either, after any. */
record Expected(Guidance guidance, Optional<Procedure> after, Optional<AccessSite> site) implements Predicate<Symptom> {
    @Override
    public boolean test(Symptom symptom) {
        return guidance.catalogue().procedures().stream()
                .filter(procedure -> after.isEmpty() || after.get().equals(procedure))
                .filter(procedure -> site.isEmpty() || procedure.accessSites().contains(site.get()))
                .anyMatch(procedure -> symptom.mayApply(procedure, site.orElse(null)));
    }

    /** Whether some severity of the symptom leads by itself to an ambulance, after the procedure or after any. */
    boolean isRedFlag(Symptom symptom) {
        return guidance.catalogue().procedures().stream()
                .filter(procedure -> after.isEmpty() || after.get().equals(procedure))
                .anyMatch(procedure -> guidance.redFlags().isRedFlag(procedure, symptom));
    }
}
