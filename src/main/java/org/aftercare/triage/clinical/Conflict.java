package org.aftercare.triage.clinical;

import java.util.List;

/** A matter on which sources disagree: their positions, and the one this guidance follows. */
public record Conflict(String id, List<StatementId> positions, StatementId followed) {
    public Conflict {
        positions = List.copyOf(positions);
        if (!positions.contains(followed)) {
            throw new IllegalArgumentException("the position followed, `" + followed + "`, is none of the positions");
        }
    }
}
