package org.aftercare.triage.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.aftercare.triage.access.Quotas;

/**
 * Holds each client to its quota, and says in every answer what is left of it (draft-ietf-httpapi-ratelimit-headers). Callers who
 * are not identified share one.
 */
@Singleton
public final class RateLimit {
    static final String POLICY_HEADER = "RateLimit-Policy";
    static final String HEADER = "RateLimit";
    private static final int AFTER_IDENTIFICATION = SecurityHandlerPriorities.AUTHENTICATION - 10;
    private static final String ANYONE = "";

    private final Optional<Quotas> quotas;
    private final EarlyProblem problems;

    public RateLimit(Optional<Quotas> quotas, EarlyProblem problems) {
        this.quotas = quotas;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        quotas.ifPresent(each -> filters.register(exchange -> admit(exchange, each), AFTER_IDENTIFICATION));
    }

    private void admit(RoutingContext exchange, Quotas of) {
        var allowance = of.call(client(exchange));
        var quota = of.quota();
        exchange.response()
                .putHeader(
                        POLICY_HEADER,
                        "\"client\";q=" + quota.calls() + ";w=" + quota.window().toSeconds())
                .putHeader(HEADER, "\"client\";r=" + allowance.remaining() + ";t=" + allowance.secondsUntilNext());
        if (allowance.isGranted()) {
            exchange.next();
        } else {
            var code = ProblemCode.TOO_MANY_REQUESTS;
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(allowance.secondsUntilNext()));
            problems.answerLast(exchange, code, code.cause(), List.of());
        }
    }

    /** Counts the reports of a batch beside the call; what is more than the client has left is not held against it. */
    void countReports(RoutingContext exchange, long reports) {
        if (reports > 0) {
            quotas.ifPresent(each -> each.count(client(exchange), reports));
        }
    }

    private static String client(RoutingContext exchange) {
        return exchange.user() instanceof QuarkusHttpUser known
                ? known.getSecurityIdentity().getPrincipal().getName()
                : ANYONE;
    }
}
