package org.aftercare.triage.engine;

import java.util.BitSet;
import java.util.List;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.engine.OpenQuestion.Subject;

/**
 * What a symptom means after a procedure, known before anybody reports it.
 *
 * @param steps the symptom as it would be reported at each step, the least first
 * @param beside the places of the symptoms that some rule reads together with it, and its own if there is such a rule
 * @param alone how urgent it can be by itself, in any circumstances
 */
record Meaning(
        Symptom symptom,
        List<ReportedSymptom> steps,
        BitSet beside,
        Urgency alone,
        boolean isRedFlag,
        Subject notAsked) {}
