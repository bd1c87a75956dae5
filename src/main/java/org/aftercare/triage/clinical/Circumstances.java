package org.aftercare.triage.clinical;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The circumstances of one report; each holds, does not hold, or was not said, and the last is never taken for either of the others. */
public final class Circumstances {
    public static final Circumstances NONE_SAID = new Circumstances(Map.of(), null);

    private final Set<Circumstance> holding;
    private final Set<Circumstance> notHolding;
    private final @Nullable Duration sinceProcedure;

    public Circumstances(Map<Circumstance, Boolean> said, @Nullable Duration sinceProcedure) {
        this(those(said, true), those(said, false), sinceProcedure);
    }

    private Circumstances(Set<Circumstance> holding, Set<Circumstance> notHolding, @Nullable Duration sinceProcedure) {
        if (sinceProcedure != null && sinceProcedure.isNegative()) {
            throw new IllegalArgumentException("time since the procedure is negative");
        }
        this.holding = holding;
        this.notHolding = notHolding;
        this.sinceProcedure = sinceProcedure;
    }

    private static Set<Circumstance> those(Map<Circumstance, Boolean> said, boolean holds) {
        var those = EnumSet.noneOf(Circumstance.class);
        said.forEach((circumstance, each) -> {
            if (each == holds) {
                those.add(circumstance);
            }
        });
        return those;
    }

    public Truth holds(Circumstance circumstance) {
        if (holding.contains(circumstance)) {
            return Truth.TRUE;
        }
        return notHolding.contains(circumstance) ? Truth.FALSE : Truth.UNKNOWN;
    }

    public Optional<Duration> sinceProcedure() {
        return Optional.ofNullable(sinceProcedure);
    }

    public Circumstances with(Circumstance circumstance, boolean holds) {
        return new Circumstances(
                changed(holding, circumstance, holds), changed(notHolding, circumstance, !holds), sinceProcedure);
    }

    private static Set<Circumstance> changed(Set<Circumstance> set, Circumstance circumstance, boolean contained) {
        var changed = EnumSet.copyOf(set);
        if (contained) {
            changed.add(circumstance);
        } else {
            changed.remove(circumstance);
        }
        return changed;
    }

    public Circumstances with(Duration since) {
        return new Circumstances(holding, notHolding, since);
    }
}
