package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.ReportedSymptom;

/**
 * The ways to read what a report leaves open. Each is a bit, so that a condition is read in all of them at once.
 *
 * <p>Conditions know no negation. So the answer, in which what is unknown counts less than what is known, needs no third truth
 * value but two ways: what holds at least, and what may hold.
 */
final class Ways {
    static final int NONE = 0;

    /** The mildest thing each rule on its own may make of the report; two rules may want opposite circumstances for it. */
    static final int MILDEST = 1;

    /** The mildest symptoms in the most urgent circumstances. */
    static final int MILDEST_SYMPTOMS = 2;

    /** The answer, as far as it rests on nothing unknown. */
    static final int KNOWN = 4;

    /** The answer, with what is unknown. */
    static final int POSSIBLE = 8;

    /** The most urgent thing the report may mean. */
    static final int MOST_URGENT = 16;

    static final int AS_REPORTED = KNOWN | POSSIBLE;
    static final int ALL = MILDEST | MILDEST_SYMPTOMS | AS_REPORTED | MOST_URGENT;

    /** How many there are. */
    static final int COUNT = Integer.bitCount(ALL);

    private static final int LEAST = MILDEST | MILDEST_SYMPTOMS;

    private Ways() {}

    /** Whether what holds in these ways may hold or not, depending on what the report leaves open. */
    static boolean areOpen(int ways) {
        int bounds = ways & (MILDEST | MOST_URGENT);
        return bounds == MILDEST || bounds == MOST_URGENT;
    }

    /** These ways if something holds, and else none. */
    static int where(boolean holds, int ways) {
        return holds ? ways : NONE;
    }

    /**
     * In which a symptom counts as present at a step of its scale or a worse one: a missing severity is the least, the cautious one or the
     * worst, and what is unknown is absent, unknown or present. A severity given with UNKNOWN was only asked about, so the
     * worst may still be meant.
     */
    static int atLeast(int step, ReportedSymptom reported) {
        int counted = where(reported.countedStep() >= step, AS_REPORTED);
        return switch (reported.presence()) {
            case ABSENT -> NONE;
            case UNKNOWN -> (counted & POSSIBLE) | MOST_URGENT;
            case PRESENT ->
                reported.severity() == null
                        ? where(step == 0, LEAST) | counted | MOST_URGENT
                        : where(counted != NONE, ALL);
        };
    }
}
