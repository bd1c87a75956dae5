package org.aftercare.triage.app;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import org.aftercare.triage.search.SymptomSearch;
import org.aftercare.triage.search.SymptomSuggestions;

/**
 * Prepares searching and suggesting beside the start, which nothing else waits for. Who searches sooner waits, and holds up nobody:
 * neither a thread nor a place among the requests in flight.
 */
@Singleton
public final class SearchAfterStart {
    private static final String SEARCHED = "/v1/symptoms";
    private static final int BEFORE_ADMISSION = SecurityHandlerPriorities.AUTHENTICATION - 25;

    private final Instance<SymptomSearch> search;
    private final Instance<SymptomSuggestions> suggestions;
    private final Vertx vertx;
    private volatile Future<?> prepared = Future.succeededFuture();

    public SearchAfterStart(Instance<SymptomSearch> search, Instance<SymptomSuggestions> suggestions, Vertx vertx) {
        this.search = search;
        this.suggestions = suggestions;
        this.vertx = vertx;
    }

    void prepare(@Observes StartupEvent started) {
        prepared = vertx.executeBlocking(() -> {
            suggestions.get();
            return search.get();
        });
    }

    void register(@Observes Filters filters) {
        filters.register(this::awaitPreparation, BEFORE_ADMISSION);
    }

    private void awaitPreparation(RoutingContext exchange) {
        if (prepared.isComplete() || !exchange.normalizedPath().startsWith(SEARCHED)) {
            exchange.next();
            return;
        }
        var thread = vertx.getOrCreateContext();
        prepared.onComplete(done -> thread.runOnContext(turn -> exchange.next()));
    }
}
