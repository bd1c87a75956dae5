package org.aftercare.triage.api;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.inject.Singleton;
import java.util.stream.DoubleStream;

/** Counts answers by how long they took, below few limits: each is a series for every operation and status. */
@Singleton
public final class LatencyBuckets implements MeterFilter {
    private static final double NANOS_OF_MILLI = 1e6;
    private static final double[] LIMITS = DoubleStream.of(1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500)
            .map(millis -> millis * NANOS_OF_MILLI)
            .toArray();
    private static final DistributionStatisticConfig BUCKETS =
            DistributionStatisticConfig.builder().serviceLevelObjectives(LIMITS).build();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals("http.server.requests") ? BUCKETS.merge(config) : config;
    }
}
