package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers with a problem where no operation is reached. */
@Singleton
public final class EarlyProblem {
    private static final int BEFORE_ALL = -2000;

    private final ObjectMapper json;
    private final ProblemCounts counts;

    public EarlyProblem(ObjectMapper json, ProblemCounts counts) {
        this.json = json;
        this.counts = counts;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL).failureHandler(this::answerUnrouted);
    }

    /** The router refuses an address it cannot read and a request without a host; it would log both with the address. */
    private void answerUnrouted(RoutingContext exchange) {
        if (!isMalformed(exchange) || exchange.response().headWritten()) {
            exchange.next();
            return;
        }
        Exchange.identify(exchange);
        BrowserHeaders.put(exchange);
        answerMalformed(exchange, "the address or the header `Host` cannot be read");
    }

    /** Refuses what breaks HTTP, and closes the connection at once: who sent such a request may send anything next. */
    void answerMalformed(RoutingContext exchange, String detail) {
        exchange.addEndHandler(sent -> exchange.request().connection().close());
        answerLast(exchange, ProblemCode.MALFORMED_REQUEST, detail, List.of());
    }

    /** Lets the rest of a body pass before the connection closes: a caller who is still sending would miss the answer. */
    void answerLast(RoutingContext exchange, ProblemCode code, String detail, List<Refusal> refusals) {
        exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answer(exchange, code, detail, refusals);
    }

    /** What asks for no address of ours, as `CONNECT` and `*` do, is not found as far as the router can see. */
    private static boolean isMalformed(RoutingContext exchange) {
        return exchange.statusCode() == ProblemCode.MALFORMED_REQUEST.status()
                || (exchange.statusCode() == ProblemCode.NOT_FOUND.status()
                        && !exchange.request().uri().startsWith("/"));
    }

    void answer(RoutingContext exchange, ProblemCode code, String detail, List<Refusal> refusals) {
        var problem = counts.count(Problem.of(code, detail, Exchange.idOf(exchange), refusals));
        exchange.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .end(text(problem));
    }

    private String text(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }
}
