package org.aftercare.triage.engine;

/** What a condition is for, which says in which ways it holds where circumstances or the time were not said. */
enum Purpose {
    /** To make the answer more urgent: the time is read the urgent way, and a circumstance not said is unknown. */
    URGE(
            Ways.MILDEST_SYMPTOMS | Ways.POSSIBLE | Ways.MOST_URGENT,
            Ways.MILDEST_SYMPTOMS | Ways.AS_REPORTED | Ways.MOST_URGENT),
    /** To make it milder, as an exception or in a self-care rule: nothing that was not said excuses. */
    EXCUSE(Ways.MILDEST, Ways.MILDEST);

    private final int unsaid;
    private final int untimed;

    Purpose(int unsaid, int untimed) {
        this.unsaid = unsaid;
        this.untimed = untimed;
    }

    /** In which a circumstance holds that was not said. */
    int unsaid() {
        return unsaid;
    }

    /** In which a comparison with the time since the procedure holds when no time was said. */
    int untimed() {
        return untimed;
    }
}
