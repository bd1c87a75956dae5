package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.List;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/** The formulas of a condition over a report. */
record EncodedReading(FormulaFactory factory, ReportFormulas report, Unsaid unsaid)
        implements PlainCondition.Cases<Truths> {

    /** What counts that was not said: a circumstance, or the time. */
    enum Unsaid {
        /** It does not hold: so for what makes the answer milder, and for what raises it. */
        NOT_SO,
        /** A circumstance may hold, and a time is the most urgent one. */
        MAYBE,
        /** It holds. */
        SO
    }

    @Override
    public Truths all(List<PlainCondition> parts) {
        return Truths.all(factory, read(parts));
    }

    @Override
    public Truths any(List<PlainCondition> parts) {
        return Truths.any(factory, read(parts));
    }

    private List<Truths> read(List<PlainCondition> parts) {
        return parts.stream().map(part -> part.read(this)).toList();
    }

    @Override
    public Truths atLeast(String symptom, int step) {
        return new Truths(report.present(symptom, step), report.possible(symptom, step));
    }

    @Override
    public Truths holds(String circumstance) {
        var said = report.said(circumstance);
        var notDenied = factory.not(report.denied(circumstance));
        return switch (unsaid) {
            case NOT_SO -> new Truths(said, said);
            case MAYBE -> new Truths(said, notDenied);
            case SO -> new Truths(notDenied, notDenied);
        };
    }

    @Override
    public Truths under(Duration time) {
        return timed(report.under(time));
    }

    @Override
    public Truths from(Duration time) {
        return timed(report.from(time));
    }

    private Truths timed(Formula said) {
        var truth = unsaid == Unsaid.NOT_SO ? said : factory.or(said, report.untimed());
        return new Truths(truth, truth);
    }
}
