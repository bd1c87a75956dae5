package org.aftercare.triage.engine;

import org.aftercare.triage.clinical.Urgency;

/** What a rule does to the answer when it applies. */
public sealed interface Effect {
    /** How urgent the answer is at least once the rule has its effect. */
    Urgency urgency();

    /** The answer is at least this urgent. */
    record LeadsTo(Urgency urgency) implements Effect {}

    /** An answer that the other rules put at `from` becomes `to`. */
    record Raises(Urgency from, Urgency to) implements Effect {
        @Override
        public Urgency urgency() {
            return to;
        }

        public Raises {
            if (!to.isAbove(from)) {
                throw new IllegalArgumentException("a rule raises " + from + " to " + to + ", which is no more urgent");
            }
        }
    }
}
