package org.aftercare.triage.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import java.util.Optional;
import java.util.Set;
import org.aftercare.triage.trace.RequestSpan;
import org.aftercare.triage.trace.Traces;
import org.jspecify.annotations.Nullable;

/** Tells the traces of every exchange, by the template of its address and never by the address; without traces it does nothing. */
@Singleton
public final class TracedExchanges {
    private static final String TRACE_ID = "trace-id";
    /** What else a caller may write for a method, as the conventions of OpenTelemetry name it. */
    private static final String OTHER = "_OTHER";

    private static final Set<String> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.DELETE,
            HttpMethod.PATCH,
            HttpMethod.OPTIONS);

    private final Optional<Traces> traces;

    public TracedExchanges(Optional<Traces> traces) {
        this.traces = traces;
    }

    void register(@Observes Filters filters) {
        traces.ifPresent(kept ->
                filters.register(exchange -> begin(exchange, kept), Exchange.FIRST + 1)); // its id is the trace's
    }

    private static void begin(RoutingContext exchange, Traces traces) {
        var request = exchange.request();
        var method = request.method().name();
        var span = traces.begin(
                Exchange.caller(exchange),
                METHODS.contains(method) ? method : OTHER,
                Operations.template(request.path()).orElse(null));
        exchange.put(TRACE_ID, span.traceId());
        exchange.addEndHandler(sent -> end(span, exchange, sent.succeeded()));
        exchange.next();
    }

    private static void end(RequestSpan span, RoutingContext exchange, boolean isWhole) {
        if (isWhole) {
            span.answered(exchange.response().getStatusCode());
        } else {
            span.brokenOff();
        }
    }

    static @Nullable String traceId(RoutingContext exchange) {
        return exchange.get(TRACE_ID);
    }
}
