package org.aftercare.triage.proof;

import java.util.List;
import java.util.function.Function;

/** True, false, or not known; `all` is the least of its parts and `any` the greatest, so the order matters. */
enum Kleene {
    FALSE,
    UNKNOWN,
    TRUE;

    static Kleene of(boolean known) {
        return known ? TRUE : FALSE;
    }

    static <T> Kleene least(List<T> parts, Function<T, Kleene> value) {
        var least = TRUE;
        for (var part : parts) {
            var each = value.apply(part);
            least = each.compareTo(least) < 0 ? each : least;
        }
        return least;
    }

    static <T> Kleene greatest(List<T> parts, Function<T, Kleene> value) {
        var greatest = FALSE;
        for (var part : parts) {
            var each = value.apply(part);
            greatest = each.compareTo(greatest) > 0 ? each : greatest;
        }
        return greatest;
    }
}
