package org.aftercare.triage.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.aftercare.triage.engine.Guidance;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says how long an answer stays fresh: reads of the guidance until the service, the guidance, the language or the day changes,
 * assessments never.
 */
public final class Freshness {
    private static final String FRESH_FOR_ALL = "public, max-age=300";
    private static final String FRESH_FOR_CALLER = "private, max-age=300";
    private static final String KEPT_NOWHERE = "no-store";
    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");
    private static final int DIGITS_OF_DIGEST = 16;

    private final String state;
    private final Clock clock;

    public Freshness(Guidance guidance, Clock clock) {
        var hex = guidance.edition().digest();
        this.state = Contract.VERSION.replace('.', '-') + "-"
                + hex.substring(hex.indexOf(':') + 1).substring(0, DIGITS_OF_DIGEST);
        this.clock = clock;
    }

    @ServerResponseFilter
    public void mark(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (response.getStatus() != Status.OK.getStatusCode()) {
            return;
        }
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            headers.putSingle(
                    HttpHeaders.ALLOW, Operations.allowed(request.getUriInfo().getPath()));
        } else if (request.getMethod().equals(HttpMethod.POST)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, KEPT_NOWHERE);
        } else if (headers.containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            markRead(request, response);
        } else {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, fresh(request));
        }
    }

    /**
     * Words that a person typed are kept nowhere, with their answer or without. What a known caller reads may not be meant for others:
     * a shared cache must not hand it on.
     */
    private static String fresh(ContainerRequestContext request) {
        if (request.getUriInfo().getQueryParameters().containsKey(SymptomResource.SEARCH)) {
            return KEPT_NOWHERE;
        }
        return request.getSecurityContext().getUserPrincipal() == null ? FRESH_FOR_ALL : FRESH_FOR_CALLER;
    }

    private void markRead(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        var tag = "W/\"" + state + "-" + headers.getFirst(HttpHeaders.CONTENT_LANGUAGE) + "-" + LocalDate.now(clock)
                + "\"";
        headers.putSingle(HttpHeaders.CACHE_CONTROL, fresh(request));
        headers.putSingle(HttpHeaders.ETAG, tag);
        if (names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
            headers.remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    /** Compared weakly, as RFC 9110 asks: a tag that is marked weak equals one that is not. */
    private static boolean names(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*")
                        || TAG.matcher(ifNoneMatch).results().anyMatch(each -> tag.endsWith(each.group())));
    }
}
