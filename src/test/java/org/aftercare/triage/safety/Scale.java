package org.aftercare.triage.safety;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aftercare.triage.safety.Risk.Level;

/**
 * What the figures of a risk mean.
 *
 * @param levels for each severity, the level at each likelihood, the least likely first
 * @param meaning what each level asks for
 */
record Scale(
        Map<Integer, String> severity,
        Map<Integer, String> likelihood,
        Map<Integer, List<Level>> levels,
        Map<Level, String> meaning) {

    /** The level that follows from severity and likelihood; none where either is not on the scale. */
    Optional<Level> derived(Risk risk) {
        return severity.containsKey(risk.severity()) && likelihood.containsKey(risk.likelihood())
                ? Optional.of(levels.get(risk.severity()).get(risk.likelihood() - 1))
                : Optional.empty();
    }
}
