package org.aftercare.triage.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Counts problems by their code, wherever they are answered; every counter is there from the start. */
@Singleton
public final class ProblemCounts {
    private final Map<ProblemCode, Counter> counters = new EnumMap<>(ProblemCode.class);

    public ProblemCounts(MeterRegistry meters) {
        for (var code : ProblemCode.values()) {
            counters.put(code, meters.counter("triage.problems", "code", code.name()));
        }
    }

    /** The same problem, counted. */
    Problem count(Problem problem) {
        Objects.requireNonNull(counters.get(problem.code())).increment();
        return problem;
    }
}
