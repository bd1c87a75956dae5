package org.aftercare.triage.clinical;

import java.util.List;

/** What a piece of guidance rests on: how directly, and the statements it cites; never none. */
public record Basis(Kind kind, List<StatementId> cites) {

    /** How directly the guidance follows from its statements, most directly first. */
    public enum Kind {
        /** A guidance document names the symptom and the action. */
        STATED,
        /** A guidance document names the complication or the normal course; the action follows from it. */
        INFERRED,
        /** No guidance document names it; published discharge guidance or the conservative default does. */
        PRECAUTION
    }

    public Basis {
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException("a basis cites no statement");
        }
    }
}
