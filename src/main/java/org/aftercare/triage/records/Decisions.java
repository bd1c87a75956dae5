package org.aftercare.triage.records;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.aftercare.triage.engine.Edition;
import org.aftercare.triage.engine.Guidance;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears of every assessment that is made for a caller: counts it, and has it recorded where that is switched on. */
@Singleton
@Startup // what stands in the way of records ends the start
public final class Decisions {
    static final String WRITTEN = "triage.decisions.written";
    static final String LOST = "triage.decisions.lost";

    private static final Logger LOG = Logger.getLogger(Decisions.class);
    private static final String NOWHERE = "none";
    private static final String STANDARD_OUTPUT = "stdout";

    private final DecisionCounts counts;
    private final @Nullable RecordWriter records;

    /** @throws CannotRecord if records are switched on and cannot be made */
    public Decisions(Guidance guidance, DecisionsConfig config, MeterRegistry meters) {
        this.counts = new DecisionCounts(guidance.rules(), meters);
        // Both are there with records switched off too, so that an alert on them is not one on their absence.
        meters.counter(WRITTEN);
        meters.counter(LOST);
        this.records = config.to().equals(NOWHERE) ? null : writer(guidance.edition(), config, meters);
    }

    private static RecordWriter writer(Edition edition, DecisionsConfig config, MeterRegistry meters) {
        var file = config.keyFile()
                .orElseThrow(
                        () -> new CannotRecord(
                                "`triage.decisions.to` is set and `triage.decisions.key-file` is not: records need a key for their digests"));
        var key = DecisionKey.in(file);
        var writer = new RecordWriter(edition, key, lines(config), meters);
        LOG.infof("decision records go to %s, with digests by key %s", config.to(), key.id());
        return writer;
    }

    private static RecordLines lines(DecisionsConfig config) {
        if (config.to().equals(STANDARD_OUTPUT)) {
            return RecordLines.onStandardOutput();
        }
        if (config.kept() < 0 || config.maxSize().asLongValue() <= 0) {
            throw new CannotRecord(
                    "`triage.decisions.max-size` must be more than 0, and `triage.decisions.kept` 0 or more");
        }
        var file = new RotatedFile(Path.of(config.to()), config.maxSize().asLongValue(), config.kept());
        try {
            file.open();
            return file;
        } catch (IOException e) {
            throw new CannotRecord("`triage.decisions.to`: `" + config.to()
                    + "` cannot be written; name a file in a folder that is there, `stdout` or `none`");
        }
    }

    /** An assessment was made and is on its way to the caller. */
    public void hear(Decision decision) {
        counts.count(decision);
        if (records != null) {
            records.take(decision);
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        if (records != null) {
            records.close();
        }
    }
}
