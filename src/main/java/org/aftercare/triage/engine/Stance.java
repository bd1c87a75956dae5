package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.Truth;

/**
 * How a report is read where it leaves something open.
 *
 * @param symptoms how unknown symptoms and missing severities count
 * @param unsaid what a circumstance counts that was not said, in a rule that asks for contact or an ambulance
 * @param untimed what a comparison with the time since the procedure counts there, when no time was said
 * @param excuse what either counts where it would make the answer milder: in an exception, or in a self-care rule
 */
public record Stance(Symptoms symptoms, Truth unsaid, Truth untimed, Truth excuse) {

    /** How unknown symptoms and missing severities count. */
    public enum Symptoms {
        /** Unknown is absent, a missing severity the least. */
        LEAST,
        /** Unknown is unknown, a missing severity the cautious one. */
        AS_REPORTED,
        /** Unknown is present, a missing severity the worst. */
        WORST
    }

    /** The answer: what is unknown counts as unknown, the time is read the urgent way, and nothing unsaid excuses. */
    public static final Stance AS_REPORTED = new Stance(Symptoms.AS_REPORTED, Truth.UNKNOWN, Truth.TRUE, Truth.FALSE);

    /** The most urgent thing the report may mean. */
    public static final Stance MOST_URGENT = new Stance(Symptoms.WORST, Truth.TRUE, Truth.TRUE, Truth.FALSE);

    /** The mildest thing each rule on its own may make of the report; two rules may want opposite circumstances for it. */
    static final Stance MILDEST = new Stance(Symptoms.LEAST, Truth.FALSE, Truth.FALSE, Truth.TRUE);

    /** The mildest symptoms in the most urgent circumstances. */
    static final Stance MILDEST_SYMPTOMS = new Stance(Symptoms.LEAST, Truth.TRUE, Truth.TRUE, Truth.FALSE);
}
