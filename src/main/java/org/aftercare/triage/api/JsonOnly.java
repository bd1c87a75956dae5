package org.aftercare.triage.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that do not say they are JSON, or lines of it, in UTF-8: without a type, or with another charset, what they mean is a guess. */
public final class JsonOnly {
    private static final Pattern JSON =
            Pattern.compile("application/(x-nd)?json(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    @ServerRequestFilter
    public void refuseOthers(RoutingContext exchange) {
        var request = exchange.request();
        if (request.method().equals(HttpMethod.POST)
                && (!isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))
                        || request.headers().contains(HttpHeaders.CONTENT_ENCODING))) {
            throw new NotSupportedException();
        }
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && (type.equals(MediaType.APPLICATION_JSON)
                        || JSON.matcher(type.strip()).matches());
    }
}
