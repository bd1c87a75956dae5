package org.aftercare.triage.api;

import java.util.List;

/** A request that is answered with a problem; all its refusals have the same status. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // an unmodifiable list of records, never serialised
    private final List<Refusal> refusals;

    /**
     * Made of at least one refusal.
     *
     * @param refusals in the order to show them
     */
    Refused(List<Refusal> refusals) {
        // No stack trace: a refusal is an ordinary answer, and cheap refusals withstand floods of bad requests.
        super(refusals.get(0).detail(), null, false, false);
        this.refusals = List.copyOf(refusals);
    }

    List<Refusal> refusals() {
        return refusals;
    }

    ProblemCode code() {
        return refusals.get(0).code();
    }

    /** The same refusals of a body in which the one that was read is only a part, standing at this pointer. */
    Refused within(String pointer) {
        return new Refused(
                refusals.stream().map(refusal -> refusal.within(pointer)).toList());
    }
}
