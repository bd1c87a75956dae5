package org.aftercare.triage.api;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.aftercare.triage.access.Credentials;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong becomes an answer. */
@Singleton
public final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final ProblemCounts counts;

    public Problems(ProblemCounts counts) {
        this.counts = counts;
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refused refused, RoutingContext exchange) {
        return answer(of(refused, Exchange.idOf(exchange)));
    }

    static Problem of(Refused refused, String traceId) {
        var errors = refused.refusals();
        var detail = errors.size() == 1
                ? errors.get(0).detail()
                : errors.size() + " errors; the first: " + errors.get(0).detail();
        return Problem.of(refused.code(), detail, traceId, errors);
    }

    @ServerExceptionMapper({
        NotFoundException.class,
        NotAllowedException.class,
        NotAcceptableException.class,
        NotSupportedException.class
    })
    RestResponse<Problem> notServed(WebApplicationException failure, RoutingContext exchange) {
        var code = ProblemCode.ofStatus(failure.getResponse().getStatus());
        var answer = answer(problem(code, Exchange.idOf(exchange)));
        if (code == ProblemCode.METHOD_NOT_ALLOWED) {
            answer.getHeaders().add(HttpHeaders.ALLOW, Operations.allowed(exchange.normalizedPath()));
        }
        return answer;
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    RestResponse<Problem> notIdentified(SecurityException failure, RoutingContext exchange) {
        exchange.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, Credentials.CHALLENGE);
        return unheard(ProblemCode.NOT_IDENTIFIED, exchange);
    }

    @ServerExceptionMapper
    RestResponse<Problem> notAllowed(ForbiddenException failure, RoutingContext exchange) {
        return unheard(ProblemCode.NOT_ALLOWED, exchange);
    }

    /** Who may not call may not send either: where it is not said how much is to come, the connection ends with the answer. */
    private RestResponse<Problem> unheard(ProblemCode code, RoutingContext exchange) {
        if (BodyLimit.isInChunks(exchange)) {
            exchange.addEndHandler(sent -> exchange.request().connection().close());
        }
        return answer(problem(code, Exchange.idOf(exchange)));
    }

    /** Where two methods share an address, RESTEasy refuses what is not acceptable by an exception of no type of its own. */
    @ServerExceptionMapper
    RestResponse<Problem> untyped(WebApplicationException failure, RoutingContext exchange) {
        return ProblemCode.ofStatus(failure.getResponse().getStatus()) == ProblemCode.NOT_ACCEPTABLE
                ? notServed(failure, exchange)
                : bug(failure, exchange);
    }

    /** A bug, and so a 500: the log gets the trace, the caller only the id to find it by. */
    @ServerExceptionMapper
    RestResponse<Problem> bug(Throwable failure, RoutingContext exchange) {
        return answer(ofBug(failure, Exchange.idOf(exchange)));
    }

    static Problem ofBug(Throwable failure, String traceId) {
        MDC.put("traceId", traceId); // a field of its own where the log is JSON
        LOG.errorf(withoutMessage(failure), "request %s failed", traceId);
        MDC.remove("traceId");
        return problem(ProblemCode.INTERNAL_ERROR, traceId);
    }

    private static Problem problem(ProblemCode code, String traceId) {
        return Problem.of(code, code.cause(), traceId, List.of());
    }

    private RestResponse<Problem> answer(Problem problem) {
        counts.count(problem);
        return RestResponse.ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** The trace with the types of what was thrown, but not the messages: they might hold what the caller sent. */
    private static Throwable withoutMessage(Throwable failure) {
        var cause = failure.getCause() == null ? null : withoutMessage(failure.getCause());
        var bare = new Throwable(failure.getClass().getName(), cause);
        bare.setStackTrace(failure.getStackTrace());
        return bare;
    }
}
