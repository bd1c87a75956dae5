package org.aftercare.triage.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.aftercare.triage.clinical.Symptom;
import org.aftercare.triage.clinical.Truth;

/** A report with an answer to every comparison a condition can make, also where the report says nothing. */
public record Reading(Report report, Stance.Symptoms symptoms, Truth unsaid, Truth untimed) {

    /** How a rule's own condition reads the report when the rule makes the answer more urgent. */
    static Reading ofRule(Report report, Stance stance) {
        return new Reading(report, stance.symptoms(), stance.unsaid(), stance.untimed());
    }

    /** How a condition reads the report whose holding makes the answer milder. */
    static Reading ofExcuse(Report report, Stance stance) {
        return new Reading(report, stance.symptoms(), stance.excuse(), stance.excuse());
    }

    /** What the report says, or leaves open, of everything in the condition that is not false. */
    List<Fact> facts(Condition condition) {
        return condition
                .leaves()
                .filter(leaf -> leaf.holdsFor(this) != Truth.FALSE)
                .map(leaf -> leaf.factIn(report))
                .distinct()
                .toList();
    }

    Truth atLeast(Symptom symptom, int step) {
        var reported = report.symptom(symptom.code());
        return reported.isEmpty() ? Truth.FALSE : atLeast(reported.get(), step);
    }

    private Truth atLeast(ReportedSymptom reported, int step) {
        boolean counts = stepOf(reported) >= step;
        return switch (reported.presence()) {
            case ABSENT -> Truth.FALSE;
            case PRESENT -> Truth.of(counts);
            case UNKNOWN -> Truth.of(counts).and(unknown());
        };
    }

    private Truth unknown() {
        return switch (symptoms) {
            case LEAST -> Truth.FALSE;
            case AS_REPORTED -> Truth.UNKNOWN;
            case WORST -> Truth.TRUE;
        };
    }

    /** The step a symptom counts at; a severity given with UNKNOWN was only asked about, so the worst may still be meant. */
    private int stepOf(ReportedSymptom reported) {
        boolean given = reported.severity() != null && reported.presence() == Presence.PRESENT;
        return switch (symptoms) {
            case LEAST -> given ? reported.countedStep() : 0;
            case AS_REPORTED -> reported.countedStep();
            case WORST -> given ? reported.countedStep() : reported.symptom().worstStep();
        };
    }

    Truth holds(Circumstance circumstance) {
        var said = report.circumstances().holds(circumstance);
        return said == Truth.UNKNOWN ? unsaid : said;
    }

    Truth time(Predicate<Duration> comparison) {
        var since = report.circumstances().sinceProcedure();
        return since.isEmpty() ? untimed : Truth.of(comparison.test(since.get()));
    }
}
