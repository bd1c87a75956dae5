package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.Set;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * What an interview knows of a report: its symptoms as far as they were asked about. Circumstances and time are those of the
 * whole report.
 *
 * @param atWorst the symptoms of which the worst is supposed where they were not asked about and are to be expected
 */
record AskedReport(FormulaFactory factory, EncodedReport whole, Set<String> atWorst) implements ReportFormulas {

    Variable isAsked(String symptom) {
        return factory.variable("asked:" + symptom);
    }

    /** Whether the symptom is to be expected; left open, so that what is shown holds for every procedure and access site. */
    Variable isExpected(String symptom) {
        return factory.variable("expected:" + symptom);
    }

    AskedReport supposing(Set<String> symptoms) {
        return new AskedReport(factory, whole, symptoms);
    }

    @Override
    public Formula present(String symptom, int step) {
        return known(symptom, whole.present(symptom, step));
    }

    @Override
    public Formula possible(String symptom, int step) {
        return known(symptom, whole.possible(symptom, step));
    }

    private Formula known(String symptom, Formula said) {
        var known = factory.and(isAsked(symptom), said);
        return atWorst.contains(symptom)
                ? factory.or(known, factory.and(factory.not(isAsked(symptom)), isExpected(symptom)))
                : known;
    }

    @Override
    public Formula said(String circumstance) {
        return whole.said(circumstance);
    }

    @Override
    public Formula denied(String circumstance) {
        return whole.denied(circumstance);
    }

    @Override
    public Formula under(Duration limit) {
        return whole.under(limit);
    }

    @Override
    public Formula from(Duration limit) {
        return whole.from(limit);
    }

    @Override
    public Formula untimed() {
        return whole.untimed();
    }
}
