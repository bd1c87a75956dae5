package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.Urgency;

/**
 * How urgent rules make a report, in all ways of reading it at once: for each urgency the ways in which a rule of this urgency
 * applies, side by side in the bits of one number. Two tallies are added with `|`.
 */
final class Tally {
    static final int EMPTY = 0;

    private static final Urgency[] URGENCIES = Urgency.values();

    private Tally() {}

    @SuppressWarnings("EnumOrdinal") // Which bits they are is said nowhere outside of this class.
    static int of(Urgency urgency, int ways) {
        return ways << (urgency.ordinal() * Ways.COUNT);
    }

    /** How urgent the report is in one of the ways. */
    static Urgency in(int way, int tally) {
        var most = Urgency.NONE;
        for (var urgency : URGENCIES) {
            most = (tally & of(urgency, way)) == EMPTY ? most : urgency;
        }
        return most;
    }

    /** How urgent the report is as it stands: what is unknown counts one step lower. */
    static Urgency asReported(int tally) {
        return in(Ways.KNOWN, tally).max(in(Ways.POSSIBLE, tally).oneStepLower());
    }
}
