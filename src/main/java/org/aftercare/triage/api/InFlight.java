package org.aftercare.triage.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Bounds what is in flight on the public port; beyond it a request is refused at once, unread if its place is known to be taken. A
 * request has its place once its body has come, and gives way once before it is handled: an event loop would otherwise end one
 * exchange before it looks at the next, and the queue would stand in the buffers of the network where nobody counts it.
 */
@Singleton
public final class InFlight {
    private static final int BEFORE_IDENTIFICATION = 950;
    private static final int AFTER_BODY = SecurityHandlerPriorities.AUTHENTICATION - 30;

    private final Lane requests;
    private final Lane batches;
    private final Lane streams;
    private final long longestWait;
    private final Overload overload;

    public InFlight(LoadLimits limits, Overload overload, MeterRegistry meters) {
        this.requests = new Lane("requests", limits.requests(), meters);
        this.batches = new Lane("batches", limits.batches(), meters);
        this.streams = new Lane("streams", limits.streams(), meters);
        this.longestWait = limits.longestWait().toNanos();
        this.overload = overload;
    }

    void register(@Observes Filters filters) {
        filters.register(this::glance, BEFORE_IDENTIFICATION);
        filters.register(this::admit, AFTER_BODY);
    }

    private void glance(RoutingContext exchange) {
        var lane = laneOf(exchange);
        if (exchange.response().writeQueueFull()) {
            exchange.request().connection().close(); // it asks on without reading the answers it got
        } else if (lane.isFull()) {
            refuse(exchange, lane);
        } else {
            exchange.next();
        }
    }

    private void admit(RoutingContext exchange) {
        if (exchange.response().closed()) {
            return; // it would hold a place for ever: its end has been told already
        }
        var lane = laneOf(exchange);
        if (lane.enter()) {
            holdPlace(exchange, lane);
            giveWay(exchange, lane);
        } else {
            refuse(exchange, lane);
        }
    }

    /**
     * Until the exchange has ended; a batch only until its answer has been handed over. There is one place for those, and who has
     * the answer and posts the next on another connection may be here before the end of the first is told.
     */
    private void holdPlace(RoutingContext exchange, Lane lane) {
        var held = new AtomicBoolean(true);
        Runnable giveBack = () -> {
            if (held.getAndSet(false)) {
                lane.leave();
            }
        };
        exchange.addEndHandler(ended -> giveBack.run());
        if (lane == batches) {
            exchange.addBodyEndHandler(written -> giveBack.run());
            exchange.addHeadersEndHandler(head -> {
                if (!exchange.response().isChunked()) {
                    giveBack.run();
                }
            });
        }
    }

    private void refuse(RoutingContext exchange, Lane lane) {
        lane.shed();
        overload.refuse(exchange);
    }

    /** Who waits alone is answered however late it is, as after a cold start: no refusal would help another. */
    private void giveWay(RoutingContext exchange, Lane lane) {
        long since = System.nanoTime();
        exchange.vertx().getOrCreateContext().runOnContext(turn -> {
            if (exchange.response().closed()) {
                return;
            }
            if (lane.taken() > 1 && System.nanoTime() - since > longestWait) {
                refuse(exchange, lane);
            } else {
                exchange.next();
            }
        });
    }

    private Lane laneOf(RoutingContext exchange) {
        if (!PostedReports.areAt(exchange.normalizedPath())) {
            return requests;
        }
        return AnswerLines.arePostedIn(exchange.request()) ? streams : batches;
    }
}
