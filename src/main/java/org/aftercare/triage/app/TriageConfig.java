package org.aftercare.triage.app;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.aftercare.triage.access.CallersConfig;
import org.aftercare.triage.records.DecisionsConfig;
import org.aftercare.triage.trace.CollectorAddress;
import org.aftercare.triage.trace.Share;

/** The settings of the service. */
@ConfigMapping(prefix = "triage")
public interface TriageConfig {

    GuidanceConfig guidance();

    ContractConfig contract();

    RateConfig rate();

    /** How often each client may call; beyond it the answer is 429 with `Retry-After`. */
    interface RateConfig {
        /** Calls in a window, each report of a batch counting as one more; without it there is no limit. */
        OptionalLong calls();

        /** The window, in whole seconds (ISO 8601, or such as `60s`). */
        @WithDefault("60s")
        Duration window();
    }

    CallersConfig callers();

    LogConfig log();

    /** How the log is written. */
    interface LogConfig {
        /** One JSON object a line, for a collector; else a line that a person reads. */
        @WithDefault("false")
        boolean json();
    }

    TracesConfig traces();

    /** Where traces go; without an endpoint there are none, and nothing of them is made. */
    interface TracesConfig {
        /** A collector that takes OTLP over HTTP, such as `http://collector:4318`. */
        Optional<@WithConverter(CollectorSetting.class) CollectorAddress> endpoint();

        /** How many of the traces that begin here are kept, from 0 to 1. */
        @WithDefault("1.0")
        @WithConverter(ShareSetting.class)
        Share ratio();
    }

    LoadConfig load();

    DecisionsConfig decisions();

    /** How much is done at once; what goes beyond is answered with 503 and `Retry-After`. The defaults fit a heap of 64 MB. */
    interface LoadConfig {
        /** Requests in flight, without batches. */
        @WithDefault("32")
        int requests();

        /** Batches in flight that are one JSON document. */
        @WithDefault("1")
        int batches();

        /** Streams of lines in flight. */
        @WithDefault("32")
        int streams();

        /** How long a request may wait for its turn (ISO 8601). */
        @WithDefault("PT0.15S")
        Duration longestWait();

        /** How much of bodies may be in memory together, of callers who send them slowly too. */
        @WithDefault("8M")
        MemorySize bodies();
    }

    /** How long this version of the contract will be served. */
    interface ContractConfig {
        /** Since when it is deprecated, with offset (ISO 8601); announced in the header `Deprecation`. */
        Optional<OffsetDateTime> deprecatedSince();

        /** When it ends, with offset (ISO 8601); announced in the header `Sunset`. */
        Optional<OffsetDateTime> sunset();
    }

    /** Where the guidance comes from. */
    interface GuidanceConfig {
        /** A folder to load instead of the embedded guidance; checked just as strictly. */
        Optional<Path> location();
    }
}
