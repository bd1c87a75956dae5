package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.clinical.Urgency;

/** A reading with what the rules make of it, in all its ways and for each symptom by itself. */
final class Weighed {
    private final RulesAfter rules;
    private final Reading reading;
    private final int[] tallies;
    private final int tally;

    private Weighed(RulesAfter rules, Reading reading, Reasons reasons) {
        this.rules = rules;
        this.reading = reading;
        this.tallies = new int[reading.symptoms().length];
        int all = Tally.EMPTY;
        for (int i = 0; i < tallies.length; i++) {
            var said = reading.symptoms()[i];
            tallies[i] = said.isNotDenied() ? rules.tally(said, reading, reasons) : Tally.EMPTY;
            all |= tallies[i];
        }
        this.tally = all;
    }

    static Weighed of(Reading reading, RulesAfter rules) {
        return new Weighed(rules, reading, Reasons.UNHEARD);
    }

    static Weighed of(Reading reading, RulesAfter rules, Reasons reasons) {
        return new Weighed(rules, reading, reasons);
    }

    RulesAfter rules() {
        return rules;
    }

    Reading reading() {
        return reading;
    }

    Report report() {
        return reading.report();
    }

    int tally() {
        return tally;
    }

    Urgency answer() {
        return raised(Tally.asReported(tally));
    }

    /** The answer in one of the ways. */
    Urgency in(int way) {
        return raised(Tally.in(way, tally));
    }

    /** What the rules that raise make of an answer the others put at `before`. */
    Urgency raised(Urgency before) {
        return rules.raised(before, reading);
    }

    /** The same symptoms in other circumstances. */
    Weighed in(Circumstances circumstances) {
        return of(reading.with(circumstances), rules);
    }

    /** The least that rules must lead to for the answer to be as urgent as this. */
    Urgency leastFor(Urgency wanted) {
        if (!wanted.isAbove(raised(Urgency.ROUTINE))) {
            return Urgency.ROUTINE;
        }
        return wanted.isAbove(raised(Urgency.URGENT)) ? Urgency.IMMEDIATE : Urgency.URGENT;
    }

    /**
     * The answer if a symptom came up, or became as bad as this. No rule ceases to apply then, and no other symptom is left
     * unexplained or explained by it, so only the rules about this one are asked.
     */
    Urgency answerWithWorse(Said worse) {
        var supposed = reading.supposing(worse);
        int more = rules.tally(worse, supposed, Reasons.UNHEARD);
        return rules.raised(Tally.asReported(tally | more), supposed);
    }

    /**
     * The answer if this were said of a symptom, whatever is said of it now. Of the others only those that some rule reads together with it can mean
     * something else then.
     */
    Urgency answerWith(Said change) {
        var supposed = reading.supposing(change);
        int all = rules.tally(change, supposed, Reasons.UNHEARD);
        for (int i = 0; i < tallies.length; i++) {
            var said = reading.symptoms()[i];
            if (!rules.symptoms().areReadTogether(said.meaning(), change.meaning())) {
                all |= tallies[i];
            } else if (said.meaning() != change.meaning()) {
                all |= rules.tally(said, supposed, Reasons.UNHEARD);
            }
        }
        return rules.raised(Tally.asReported(all), supposed);
    }
}
