package org.aftercare.triage.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.aftercare.triage.engine.Edition;
import org.jboss.logging.Logger;

/**
 * Makes and writes records on a thread of its own, so that no answer waits for a disk or fails with it. What cannot be kept is counted,
 * and said once.
 */
final class RecordWriter {
    private static final Logger LOG = Logger.getLogger(RecordWriter.class);

    /** About 4 MB of the heap. */
    private static final int MOST_WAITING = 4_096;

    private static final int SECONDS_TO_DRAIN = 5;

    private final Edition edition;
    private final DecisionKey key;
    private final RecordLines lines;
    private final Counter written;
    private final Counter lost;
    private final AtomicBoolean said = new AtomicBoolean();
    private final ThreadPoolExecutor thread;

    RecordWriter(Edition edition, DecisionKey key, RecordLines lines, MeterRegistry meters) {
        this.edition = edition;
        this.key = key;
        this.lines = lines;
        this.written = meters.counter(Decisions.WRITTEN);
        this.lost = meters.counter(Decisions.LOST);
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                RecordWriter::daemon,
                (task, pool) -> lose(pool.isShutdown() ? "the service is stopping" : "too many are waiting"));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "decision-records");
        thread.setDaemon(true); // a stream nobody reads must not hold the service up for ever
        return thread;
    }

    /** Takes a decision to be written; never waits. */
    void take(Decision decision) {
        thread.execute(() -> write(decision));
    }

    private void write(Decision decision) {
        try {
            lines.append((DecisionRecord.of(decision, edition, key).line() + "\n").getBytes(UTF_8));
            written.increment();
        } catch (IOException e) {
            lose(String.valueOf(e.getMessage()));
        } catch (RuntimeException bug) {
            lose(bug.getClass().getName());
        }
    }

    private void lose(String why) {
        lost.increment();
        if (said.compareAndSet(false, true)) {
            LOG.errorf("decision records are lost, counted in triage_decisions_lost_total; the first because: %s", why);
        }
    }

    /** Writes what waits, for some seconds at most, and takes no more. */
    void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_DRAIN, SECONDS)) {
            thread.shutdownNow().forEach(waiting -> lose("the service is stopping"));
        }
    }
}
