package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A report laid out for rules to read, or what it would be with something said otherwise.
 *
 * <p>Symptoms are found by their places in the catalogue in a table of twice as many entries as are reported, so what it
 * takes to look one up, and the memory for all, depend on the report and not on the catalogue.
 */
final class Reading {
    private final Report report;
    private final Circumstances circumstances;
    private final Said[] symptoms;
    private final @Nullable Said[] table;
    private final @Nullable Said supposed;

    private Reading(
            Report report,
            Circumstances circumstances,
            Said[] symptoms,
            @Nullable Said[] table,
            @Nullable Said supposed) {
        this.report = report;
        this.circumstances = circumstances;
        this.symptoms = symptoms;
        this.table = table;
        this.supposed = supposed;
    }

    static Reading of(Report report, RulesAfter rules) {
        var reported = report.symptoms();
        var symptoms = new Said[reported.size()];
        var table = new Said[2 * Integer.highestOneBit(2 * symptoms.length + 1)];
        for (int i = 0; i < symptoms.length; i++) {
            symptoms[i] = rules.said(reported.get(i));
            table[entry(symptoms[i].meaning().place(), table)] = symptoms[i];
        }
        return new Reading(report, report.circumstances(), symptoms, table, null);
    }

    /** For conditions of circumstances and time alone. */
    static Reading ofNoSymptoms(Report report) {
        return new Reading(report, report.circumstances(), new Said[0], new Said[1], null);
    }

    /** Where in the table the symptom of a place is, or else would be. */
    private static int entry(int place, @Nullable Said[] table) {
        int last = table.length - 1;
        int entry = place & last;
        for (var at = table[entry]; at != null && at.meaning().place() != place; at = table[entry]) {
            entry = (entry + 1) & last;
        }
        return entry;
    }

    Reading with(Circumstances changed) {
        return new Reading(report, changed, symptoms, table, supposed);
    }

    /** The same with this said of a symptom, whatever is said of it now; `symptoms` stay those that are reported. */
    Reading supposing(Said change) {
        return new Reading(report, circumstances, symptoms, table, change);
    }

    Report report() {
        return report;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    /** The symptoms in the order of their codes. */
    Said[] symptoms() {
        return symptoms;
    }

    /** What is said of the symptom of a place; null when it was not asked. */
    @Nullable
    Said said(int place) {
        return supposed != null && supposed.meaning().place() == place ? supposed : table[entry(place, table)];
    }

    boolean isNotDenied(int place) {
        var said = said(place);
        return said != null && said.isNotDenied();
    }

    /** Whether the symptom is to be expected and nothing is said of it. */
    boolean leavesUnasked(Meaning meaning) {
        return said(meaning.place()) == null && report.expects(meaning.symptom());
    }

    int atLeast(int step, int place) {
        var said = said(place);
        return said == null ? Ways.NONE : said.atLeast(step);
    }

    boolean leavesOpen(Circumstance circumstance) {
        return circumstances.holds(circumstance) == Truth.UNKNOWN;
    }

    int holds(Circumstance circumstance, Purpose purpose) {
        var truth = circumstances.holds(circumstance);
        return truth == Truth.UNKNOWN ? purpose.unsaid() : Ways.where(truth == Truth.TRUE, Ways.ALL);
    }
}
