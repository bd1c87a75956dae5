package org.aftercare.triage.records;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings of decision records as an operator writes them, read as the service reads them. */
public final class RecordSettings {
    /** As they come. */
    public static final DecisionsConfig OFF = of(Map.of());

    private RecordSettings() {}

    static DecisionsConfig of(Map<String, String> set) {
        var all = new HashMap<String, String>();
        set.forEach((name, value) -> all.put("triage.decisions." + name, value));
        return new SmallRyeConfigBuilder()
                .withDefaultValues(all)
                .withMapping(DecisionsConfig.class, "triage.decisions")
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .build()
                .getConfigMapping(DecisionsConfig.class, "triage.decisions");
    }
}
