package org.aftercare.triage.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells callers of `/v1`, in every answer, when it is going away. */
public final class LifecycleHeaders {
    static final String DEPRECATION = "Deprecation";
    static final String SUNSET = "Sunset";

    private final Lifecycle lifecycle;

    public LifecycleHeaders(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @ServerResponseFilter
    public void announce(ContainerRequestContext request, ContainerResponseContext response) {
        if (lifecycle.isDecided() && request.getUriInfo().getPath().startsWith("/v1")) {
            lifecycle.deprecation().ifPresent(value -> response.getHeaders().putSingle(DEPRECATION, value));
            lifecycle.end().ifPresent(value -> response.getHeaders().putSingle(SUNSET, value));
        }
    }
}
