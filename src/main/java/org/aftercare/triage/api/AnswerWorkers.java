package org.aftercare.triage.api;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.inject.Singleton;
import java.util.Objects;

/**
 * The threads that answer lines, for all streams together fewer than there are cores: a slice of each in turn, and what is left of
 * the machine is for other callers.
 */
@Singleton
public final class AnswerWorkers {
    private final WorkerExecutor threads;

    public AnswerWorkers(Vertx vertx) {
        int cores = Runtime.getRuntime().availableProcessors();
        this.threads = vertx.createSharedWorkerExecutor("answer-lines", Math.max(1, cores - 1));
    }

    Future<byte[]> slice(AnswerLines answers) {
        // Vert.x says that what comes of it may be null; a slice never is.
        return threads.executeBlocking(answers::slice, false).map(slice -> Objects.requireNonNull(slice));
    }
}
