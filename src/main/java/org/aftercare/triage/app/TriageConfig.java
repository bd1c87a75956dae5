package org.aftercare.triage.app;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The settings of the service. */
@ConfigMapping(prefix = "triage")
public interface TriageConfig {

    GuidanceConfig guidance();

    /** Where the guidance comes from. */
    interface GuidanceConfig {
        /** A folder to load instead of the embedded guidance; checked just as strictly. */
        Optional<Path> location();
    }
}
