package org.aftercare.triage.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The API keys that hold now. Their file is read again when its content changes, however it is replaced; while it is broken, the keys
 * stay as they were.
 */
@Singleton
@Startup // a broken file ends the start
public final class KeysInForce {
    private static final Logger LOG = Logger.getLogger(KeysInForce.class);

    private final Clock clock;
    private volatile ApiKeys keys = ApiKeys.NONE;
    private volatile String fault = "";
    private Optional<ByteBuffer> read = Optional.empty();

    public KeysInForce(CallersConfig config, Clock clock, Vertx vertx, MeterRegistry meters) {
        this.clock = clock;
        config.keys().ifPresent(file -> {
            reread(file);
            if (!fault.isEmpty()) {
                throw new RefusedStart(fault);
            }
            meters.gauge("triage.callers.keys", this, each -> each.keys.count(clock.instant()));
            meters.gauge("triage.callers.keys.file.broken", this, each -> each.fault.isEmpty() ? 0 : 1);
            vertx.setPeriodic(
                    config.reread().toMillis(),
                    timer -> vertx.executeBlocking(() -> {
                        look(file);
                        return file;
                    }));
        });
    }

    Optional<SecurityIdentity> clientOf(String key) {
        return keys.clientOf(key, clock.instant());
    }

    long clients() {
        return keys.clients();
    }

    private void look(Path file) {
        var before = fault;
        if (reread(file)) {
            LOG.infof("API keys were read again; clients: %d", keys.clients());
        } else if (!fault.isEmpty() && !fault.equals(before)) {
            LOG.errorf("API keys stay as they were: %s", fault);
        }
    }

    /** Whether there was something new to read. */
    private synchronized boolean reread(Path file) {
        try {
            var now = Files.readAllBytes(file);
            var content = Optional.of(ByteBuffer.wrap(now));
            if (content.equals(read)) {
                return false;
            }
            read = content;
            keys = KeysFile.parse(file, now);
            fault = "";
            return true;
        } catch (BrokenKeysFile e) {
            fault = String.valueOf(e.getMessage());
        } catch (IOException e) {
            fault = file + ":1:1: the file cannot be read";
            read = Optional.empty();
        }
        return false;
    }
}
