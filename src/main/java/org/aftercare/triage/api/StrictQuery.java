package org.aftercare.triage.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not take, and those given twice: a misspelt filter must not be passed over. */
public final class StrictQuery {
    private final Map<Method, List<String>> taken = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, RoutingContext exchange, ResourceInfo operation) {
        if (exchange.request().query() == null) {
            return;
        }
        var given = request.getUriInfo().getQueryParameters();
        var known = taken.computeIfAbsent(operation.getResourceMethod(), StrictQuery::queryParameters);
        var refusals = new Refusals();
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                // The name is the caller's own text and is not repeated.
                refusals.add(new Refusal(
                        null, null, ProblemCode.UNKNOWN_PARAMETER, "a query parameter is not known", known));
            } else if (values.size() > 1) {
                refusals.add(Refusal.ofParameter(
                        name, ProblemCode.DUPLICATE_FIELD, "the query parameter is given twice", List.of()));
            } else if (values.contains("")) {
                refusals.add(Refusal.ofParameter(
                        name, ProblemCode.OUT_OF_BOUNDS, "the query parameter is empty; leave it out", List.of()));
            }
        });
        refusals.throwIfAny();
    }

    private static List<String> queryParameters(Method operation) {
        return Arrays.stream(operation.getParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getAnnotation(QueryParam.class)))
                .map(QueryParam::value)
                .toList();
    }
}
