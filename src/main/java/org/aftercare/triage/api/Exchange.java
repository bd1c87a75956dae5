package org.aftercare.triage.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.aftercare.triage.trace.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Gives every exchange its ids, whatever becomes of it: `X-Request-Id` is ours (the trace id of a well-formed `traceparent`, or
 * new), `X-Correlation-Id` is the caller's and comes back when it is well-formed.
 */
@Singleton
public final class Exchange {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final String CORRELATION_ID = "X-Correlation-Id";
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final HexFormat HEX = HexFormat.of();
    static final int FIRST = 1000;

    void register(@Observes Filters filters) {
        filters.register(Exchange::begin, FIRST);
    }

    private static void begin(RoutingContext exchange) {
        identify(exchange);
        BrowserHeaders.put(exchange);
        exchange.next();
    }

    static void identify(RoutingContext exchange) {
        var response = exchange.response();
        var id = newId(exchange);
        exchange.put(REQUEST_ID, id);
        response.putHeader(REQUEST_ID, id);
        var correlation = exchange.request().getHeader(CORRELATION_ID);
        if (correlation != null && WELL_FORMED.matcher(correlation).matches()) {
            response.putHeader(CORRELATION_ID, correlation);
        }
    }

    private static String newId(RoutingContext exchange) {
        var traced = TracedExchanges.traceId(exchange);
        if (traced != null) {
            return traced;
        }
        var caller = caller(exchange);
        return caller == null ? randomId() : caller.traceId();
    }

    /** It has to be another's by no chance that counts, and is no secret. */
    private static String randomId() {
        var random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }

    /** Where the request belongs by its `traceparent`; nothing without a well-formed one. */
    static @Nullable Caller caller(RoutingContext exchange) {
        var traceparent = exchange.request().getHeader("traceparent");
        if (traceparent == null) {
            return null;
        }
        var trace = TRACEPARENT.matcher(traceparent);
        return trace.matches() ? new Caller(trace.group(1), trace.group(2), trace.group(3)) : null;
    }

    static String idOf(RoutingContext exchange) {
        return Objects.requireNonNull(exchange.<String>get(REQUEST_ID));
    }
}
