package org.aftercare.triage.app;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The settings of the service. */
@ConfigMapping(prefix = "triage")
public interface TriageConfig {

    GuidanceConfig guidance();

    ContractConfig contract();

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
