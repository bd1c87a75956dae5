package org.aftercare.triage.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.aftercare.triage.access.Roles;

/** Turns away a body that says it is too large before any of it is read, and one that is after as much as is allowed; reads all others, but lines. */
@Singleton
public final class BodyLimit {
    private static final int AFTER_IDENTIFICATION = SecurityHandlerPriorities.AUTHENTICATION - 20;

    private final EarlyProblem early;
    private final Overload overload;
    private final HeldBytes held;
    private final Counter shed;

    public BodyLimit(EarlyProblem early, Overload overload, LoadLimits limits, MeterRegistry meters) {
        this.early = early;
        this.overload = overload;
        this.held = new HeldBytes(limits.bodies());
        this.shed = Overload.shed("bodies", meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_IDENTIFICATION);
    }

    private void check(RoutingContext exchange) {
        boolean batch = PostedReports.areAt(exchange.normalizedPath());
        int most = batch ? PostedReports.MAX_BYTES : BodyReader.MAX_BYTES;
        if (batch && AnswerLines.arePostedIn(exchange.request())) {
            // Each line has a limit, the whole has none: nor would it be kept, so what it says of its length counts for
            // nothing.
            exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            exchange.next();
        } else if (declared(exchange) > most) {
            refuse(exchange, most);
        } else if (declared(exchange) > 0 || isInChunks(exchange)) {
            readForWhoMayPost(exchange, most);
        } else {
            exchange.next();
        }
    }

    /** What others send is not waited for: the operation refuses them. */
    private void readForWhoMayPost(RoutingContext exchange, int most) {
        if (exchange.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().hasRole(Roles.ASSESS)) {
            Runnable refuseTooLarge = () -> refuse(exchange, most);
            Runnable refuseTooMuch = () -> refuseForOthers(exchange);
            new IncomingBody(exchange, most, held.share(), refuseTooLarge, refuseTooMuch).read();
        } else {
            exchange.next();
        }
    }

    static boolean isInChunks(RoutingContext exchange) {
        return exchange.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static long declared(RoutingContext exchange) {
        var length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext exchange, int most) {
        var refusal = tooLarge(most);
        early.answerLast(exchange, refusal.code(), refusal.detail(), List.of(refusal));
    }

    private void refuseForOthers(RoutingContext exchange) {
        shed.increment();
        overload.refuseLast(exchange);
    }

    static Refusal tooLarge(int most) {
        return Refusal.at(
                "", ProblemCode.BODY_TOO_LARGE, "the body is too large", List.of("at most " + most + " bytes"));
    }
}
