package org.aftercare.triage.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Hands over the body that was read before the operation was reached; the operation would find the request read, and so empty. */
public final class HeardBody {
    private static final String KEY = HeardBody.class.getName();

    static void keep(RoutingContext exchange, byte[] body) {
        exchange.put(KEY, body);
    }

    @ServerRequestFilter
    public void handOver(ContainerRequestContext request, RoutingContext exchange) {
        byte[] body = exchange.get(KEY);
        if (body != null) {
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }
}
