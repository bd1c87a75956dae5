package org.aftercare.triage.clinical;

import java.util.List;

/** What a piece of guidance rests on: how directly, and the statements it cites; never none. */
public record Basis(BasisKind kind, List<StatementId> cites) {

    public Basis {
        cites = List.copyOf(cites);
        if (cites.isEmpty()) {
            throw new IllegalArgumentException("a basis cites no statement");
        }
    }
}
