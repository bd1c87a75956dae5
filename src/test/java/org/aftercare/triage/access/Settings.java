package org.aftercare.triage.access;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Settings as an operator writes them, read as the service reads them. */
final class Settings {
    private static final Map<String, String> SHIPPED = Map.of(
            "triage.callers.jwt.algorithms", "RS256",
            "triage.callers.jwt.max-age-in-seconds", "3600");

    private Settings() {}

    static CallersConfig of(Map<String, String> set) {
        var all = new HashMap<>(SHIPPED);
        set.forEach((name, value) -> all.put("triage.callers." + name, value));
        return new SmallRyeConfigBuilder()
                .withDefaultValues(all)
                .withMapping(CallersConfig.class, "triage.callers")
                .withConverter(Duration.class, 200, new DurationConverter())
                .build()
                .getConfigMapping(CallersConfig.class, "triage.callers");
    }
}
