package org.aftercare.triage.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;

/** Refuses what is too much; the connection is kept, since another one would cost more than the refusal, unless more is to come on it. */
@Singleton
public final class Overload {
    private static final ProblemCode CODE = ProblemCode.OVERLOADED;
    private static final String RETRY_AFTER_SECONDS = "1";

    private final EarlyProblem early;

    public Overload(EarlyProblem early) {
        this.early = early;
    }

    /** How many of a kind were refused because others came with them. */
    static Counter shed(String kind, MeterRegistry meters) {
        return meters.counter("triage.shed", "kind", kind);
    }

    void refuse(RoutingContext exchange) {
        var request = exchange.request();
        if (!request.isEnded() && mayBeLong(request)) {
            refuseLast(exchange);
        } else {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            early.answer(exchange, CODE, CODE.cause(), List.of());
        }
    }

    /** Refuses, and closes the connection. */
    void refuseLast(RoutingContext exchange) {
        exchange.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        early.answerLast(exchange, CODE, CODE.cause(), List.of());
    }

    private static boolean mayBeLong(HttpServerRequest request) {
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || AnswerLines.arePostedIn(request);
    }
}
