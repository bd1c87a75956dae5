package org.aftercare.triage.proof;

import java.time.Duration;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/** A report with another time since the procedure. */
record TimedReport(FormulaFactory factory, ReportFormulas report, Duration since) implements ReportFormulas {
    @Override
    public Formula present(String symptom, int step) {
        return report.present(symptom, step);
    }

    @Override
    public Formula possible(String symptom, int step) {
        return report.possible(symptom, step);
    }

    @Override
    public Formula said(String circumstance) {
        return report.said(circumstance);
    }

    @Override
    public Formula denied(String circumstance) {
        return report.denied(circumstance);
    }

    @Override
    public Formula under(Duration limit) {
        return factory.constant(since.compareTo(limit) < 0);
    }

    @Override
    public Formula from(Duration limit) {
        return factory.constant(since.compareTo(limit) >= 0);
    }

    @Override
    public Formula untimed() {
        return factory.falsum();
    }
}
