package org.aftercare.triage.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses bodies that do not say they are JSON, or lines of it, in UTF-8: without a type, or with another charset, what they mean is a guess. */
public final class JsonOnly {
    private static final Pattern JSON =
            Pattern.compile("application/(x-nd)?json(\\s*;\\s*charset=\"?utf-8\"?)?", Pattern.CASE_INSENSITIVE);

    @ServerRequestFilter
    public void refuseOthers(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.POST)) {
            var type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
            boolean json = type != null && JSON.matcher(type.strip()).matches();
            if (!json || request.getHeaderString(HttpHeaders.CONTENT_ENCODING) != null) {
                throw new NotSupportedException();
            }
        }
    }
}
