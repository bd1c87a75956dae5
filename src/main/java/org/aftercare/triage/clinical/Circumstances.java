package org.aftercare.triage.clinical;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The circumstances of one report; each holds, does not hold, or was not said, and the last is never taken for either of the others. */
public final class Circumstances {
    public static final Circumstances NONE_SAID = new Circumstances(Map.of(), null);

    private final Map<Circumstance, Boolean> said;
    private final @Nullable Duration sinceProcedure;

    public Circumstances(Map<Circumstance, Boolean> said, @Nullable Duration sinceProcedure) {
        if (sinceProcedure != null && sinceProcedure.isNegative()) {
            throw new IllegalArgumentException("time since the procedure is negative");
        }
        this.said = new EnumMap<>(Circumstance.class);
        this.said.putAll(said);
        this.sinceProcedure = sinceProcedure;
    }

    public Truth holds(Circumstance circumstance) {
        Boolean value = said.get(circumstance);
        return value == null ? Truth.UNKNOWN : Truth.of(value);
    }

    public Optional<Duration> sinceProcedure() {
        return Optional.ofNullable(sinceProcedure);
    }

    public Circumstances with(Circumstance circumstance, boolean holds) {
        var changed = new EnumMap<Circumstance, Boolean>(Circumstance.class);
        changed.putAll(said);
        changed.put(circumstance, holds);
        return new Circumstances(changed, sinceProcedure);
    }

    public Circumstances with(Duration since) {
        return new Circumstances(said, since);
    }
}
