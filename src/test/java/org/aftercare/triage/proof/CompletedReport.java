package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.Set;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/**
 * A report with everything settled that it leaves open.
 *
 * @param worst whether symptoms are settled the worst way, or the mildest
 * @param holding the circumstances that hold where they were not said; the others do not
 * @param since the time where none was said
 */
record CompletedReport(FormulaFactory factory, EncodedReport open, boolean worst, Set<String> holding, Duration since)
        implements ReportFormulas {

    @Override
    public Formula present(String symptom, int step) {
        var unsized = open.unsized(symptom);
        var said = open.present(symptom, step);
        if (worst) {
            return factory.or(said, unsized, open.unknown(symptom));
        }
        return step == 0 ? said : factory.and(said, factory.not(unsized));
    }

    @Override
    public Formula possible(String symptom, int step) {
        return present(symptom, step);
    }

    @Override
    public Formula said(String circumstance) {
        return holding.contains(circumstance) ? factory.not(open.denied(circumstance)) : open.said(circumstance);
    }

    @Override
    public Formula denied(String circumstance) {
        return factory.not(said(circumstance));
    }

    @Override
    public Formula under(Duration limit) {
        return filled(open.under(limit), since.compareTo(limit) < 0);
    }

    @Override
    public Formula from(Duration limit) {
        return filled(open.from(limit), since.compareTo(limit) >= 0);
    }

    private Formula filled(Formula said, boolean holds) {
        return holds ? factory.or(said, open.untimed()) : said;
    }

    @Override
    public Formula untimed() {
        return factory.falsum();
    }
}
