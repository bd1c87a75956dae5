package org.aftercare.triage.app;

import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.logging.LoggingFilter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Has the console write lines of JSON where `triage.log.json` says so; it holds back nothing.
 *
 * <p>It is a filter because a filter alone sees the first line, before it is written: whatever starts with the service comes too
 * late for the lines that were kept until the log was set up.
 */
@LoggingFilter(name = "json-log")
public final class JsonLog implements Filter {
    private static final String SETTING = "triage.log.json";

    private final AtomicBoolean isSettled = new AtomicBoolean();

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (!isSettled.get() && isSettled.compareAndSet(false, true) && isWanted()) {
            Stream.of(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                    .filter(ConsoleHandler.class::isInstance)
                    .forEach(console -> console.setFormatter(new JsonLine()));
        }
        return true;
    }

    /** False where the settings cannot be read at all: then the start fails and says why. */
    static boolean isWanted() {
        try {
            return ConfigProvider.getConfig()
                    .getOptionalValue(SETTING, Boolean.class)
                    .orElse(false);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }
}
