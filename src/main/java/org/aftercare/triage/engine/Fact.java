package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.ReportedSymptom;

/** Something in the report, or left open by it, that made a rule apply. */
public sealed interface Fact {

    record OfSymptom(ReportedSymptom reported) implements Fact {}

    /** `said` is false when the report leaves the circumstance open. */
    record OfCircumstance(Circumstance circumstance, boolean said) implements Fact {}

    /** The time since the procedure; `said` is false when the report gives none. */
    record OfTime(boolean said) implements Fact {}
}
