package org.aftercare.triage.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with a request, so that the caller sees everything at once. */
final class Refusals {
    private final List<Refusal> found = new ArrayList<>();

    void add(Refusal refusal) {
        found.add(refusal);
    }

    /** The value, or a refusal when there is none. */
    <T> Optional<T> orRefuse(Optional<T> value, Supplier<Refusal> refusal) {
        if (value.isEmpty()) {
            add(refusal.get());
        }
        return value;
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }
}
