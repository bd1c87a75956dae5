package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What the service logs, of any level it is set to, while this is open. */
public final class Overheard implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<LogRecord> records = new ConcurrentLinkedQueue<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            records.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public Overheard() {
        ROOT.addHandler(listening);
    }

    /** Everything that was logged, each entry with all that was thrown. */
    public List<String> entries() {
        return records.stream().map(Overheard::text).toList();
    }

    void isFreeOfWarnings() {
        assertThat(records.stream().filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue()))
                .map(Overheard::text)
                .as("the log")
                .isEmpty();
    }

    private static String text(LogRecord entry) {
        var thrown = Stream.iterate(entry.getThrown(), each -> each != null, Throwable::getCause)
                .map(Throwable::toString)
                .toList();
        var parameters = entry.getParameters() == null ? List.of() : List.of(entry.getParameters());
        return entry.getLoggerName() + " " + entry.getMessage() + " " + parameters + " " + thrown;
    }

    @Override
    public void close() {
        ROOT.removeHandler(listening);
    }
}
