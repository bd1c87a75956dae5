package org.aftercare.triage.safety;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One way a patient can come to harm.
 *
 * @param notYet controls that do not exist; nothing may count on them
 */
record Hazard(
        String id,
        String hazard,
        List<String> causes,
        String harm,
        Risk initialRisk,
        List<Control> controls,
        Risk residualRisk,
        @Nullable List<String> notYet,
        String acceptedBy) {

    Hazard {
        Objects.requireNonNull(id, "a hazard has no id");
        Objects.requireNonNull(hazard, id + " has no hazard");
        Objects.requireNonNull(harm, id + " has no harm");
        Objects.requireNonNull(initialRisk, id + " has no initial-risk");
        Objects.requireNonNull(residualRisk, id + " has no residual-risk");
        Objects.requireNonNull(acceptedBy, id + " has no accepted-by");
        causes = Control.orNone(causes);
        controls = controls == null ? List.of() : List.copyOf(controls);
        notYet = Control.orNone(notYet);
    }

    /** The controls with the names by which other files refer to them, such as `HZ-01.2`. */
    List<Named> named() {
        return IntStream.range(0, controls.size())
                .mapToObj(i -> new Named(this, id + "." + (i + 1), controls.get(i)))
                .toList();
    }

    /** A control and its name. */
    record Named(Hazard hazard, String name, Control control) {}
}
