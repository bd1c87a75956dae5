package org.aftercare.triage.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
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
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final HexFormat HEX = HexFormat.of();
    private static final int FIRST = 1000;

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
        var id = newId(exchange.request().getHeader("traceparent"));
        exchange.put(REQUEST_ID, id);
        response.putHeader(REQUEST_ID, id);
        var correlation = exchange.request().getHeader(CORRELATION_ID);
        if (correlation != null && WELL_FORMED.matcher(correlation).matches()) {
            response.putHeader(CORRELATION_ID, correlation);
        }
    }

    /** It has to be another's by no chance that counts, and is no secret. */
    private static String newId(@Nullable String traceparent) {
        if (traceparent != null) {
            var trace = TRACEPARENT.matcher(traceparent);
            if (trace.matches()) {
                return trace.group(1);
            }
        }
        var random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong());
    }

    static String idOf(RoutingContext exchange) {
        return Objects.requireNonNull(exchange.<String>get(REQUEST_ID));
    }
}
