package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.Urgency;

/** What a rule does to the answer when it applies. */
public sealed interface Effect {

    /** The answer is at least this urgent. */
    record LeadsTo(Urgency urgency) implements Effect {}

    /** An answer that the other rules put at `from` becomes `to`. */
    record Raises(Urgency from, Urgency to) implements Effect {
        public Raises {
            if (!to.isAbove(from)) {
                throw new IllegalArgumentException("a rule raises " + from + " to " + to + ", which is no more urgent");
            }
        }
    }
}
