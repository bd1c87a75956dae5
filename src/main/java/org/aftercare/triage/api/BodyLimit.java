package org.aftercare.triage.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.aftercare.triage.access.Roles;

/** Turns away a body that says it is too large before any of it is read, and one that is after as much as is allowed. */
@Singleton
public final class BodyLimit {
    private static final int AFTER_IDENTIFICATION = SecurityHandlerPriorities.AUTHENTICATION - 10;

    private final EarlyProblem early;

    public BodyLimit(EarlyProblem early) {
        this.early = early;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, AFTER_IDENTIFICATION);
    }

    private void check(RoutingContext exchange) {
        boolean batch = exchange.normalizedPath().startsWith("/v1/triage/batch");
        int most = batch ? PostedReports.MAX_BYTES : BodyReader.MAX_BYTES;
        if (batch && isOfLines(exchange.request())) {
            // Each line has a limit, the whole has none: nor would it be kept, so what it says of its length counts for
            // nothing.
            exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
            exchange.next();
        } else if (isInChunks(exchange)) {
            readForWhoMayPost(exchange, most);
        } else if (declared(exchange) > most) {
            refuse(exchange, most);
        } else {
            exchange.next();
        }
    }

    /** What others send is not waited for: the operation refuses them. */
    private void readForWhoMayPost(RoutingContext exchange, int most) {
        if (exchange.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().hasRole(Roles.ASSESS)) {
            new BodyInChunks(exchange, most, () -> refuse(exchange, most)).read();
        } else {
            exchange.next();
        }
    }

    static boolean isInChunks(RoutingContext exchange) {
        return exchange.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean isOfLines(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return HttpMethod.POST.equals(request.method())
                && type != null
                && type.strip().toLowerCase(Locale.ROOT).startsWith(AnswerLines.MEDIA_TYPE);
    }

    private static long declared(RoutingContext exchange) {
        var length = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private void refuse(RoutingContext exchange, int most) {
        var refusal = tooLarge(most);
        early.answer(exchange, refusal.code(), refusal.detail(), List.of(refusal));
    }

    /**
     * The body, if it is no larger than the most allowed: what was declared may be less than what came.
     *
     * @throws Refused if it is larger
     */
    static byte[] read(InputStream body, int most) throws IOException {
        var bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new Refused(List.of(tooLarge(most)));
        }
        return bytes;
    }

    static Refusal tooLarge(int most) {
        return Refusal.at(
                "", ProblemCode.BODY_TOO_LARGE, "the body is too large", List.of("at most " + most + " bytes"));
    }
}
