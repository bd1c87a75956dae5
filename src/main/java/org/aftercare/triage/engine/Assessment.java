package org.aftercare.triage.engine;

import java.util.List;
import org.aftercare.triage.clinical.Urgency;

/** The answer with its reasons, most urgent first, and with what is still open, the question that could raise it most first. */
public record Assessment(
        Urgency urgency,
        List<Reason> reasons,
        List<WatchFor.Sign> watchFor,
        Bounds bounds,
        List<OpenQuestion> open,
        RedFlags.Asked redFlagsAsked) {
    public Assessment {
        reasons = List.copyOf(reasons);
        watchFor = List.copyOf(watchFor);
        open = List.copyOf(open);
    }
}
