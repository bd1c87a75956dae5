package org.aftercare.triage.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Turns away a request whose address or headers are longer, or more, than a caller needs, and a body framed in a doubtful way. */
@Singleton
public final class HeadLimit {
    static final int MOST_IN_ADDRESS = 2_048;
    static final int MOST_HEADERS = 100;
    static final int MOST_IN_HEADERS = 16_384;
    private static final int BEFORE_BODY = 950;
    private static final List<String> CHUNKED = List.of("chunked");

    private final EarlyProblem early;

    public HeadLimit(EarlyProblem early) {
        this.early = early;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_BODY);
    }

    private void check(RoutingContext exchange) {
        var request = exchange.request();
        var headers = request.headers();
        if (request.uri().length() > MOST_IN_ADDRESS) {
            refuse(exchange, ProblemCode.ADDRESS_TOO_LONG, "the address is too long");
        } else if (headers.size() > MOST_HEADERS) {
            refuse(exchange, ProblemCode.HEADERS_TOO_LARGE, "there are too many headers");
        } else if (size(request) > MOST_IN_HEADERS) {
            refuse(exchange, ProblemCode.HEADERS_TOO_LARGE, "the headers are too long");
        } else if (isFramedInDoubt(request)) {
            early.answerMalformed(exchange, "the header `Transfer-Encoding` is not just `chunked`");
        } else {
            exchange.next();
        }
    }

    private static int size(HttpServerRequest request) {
        int size = 0;
        for (var each : request.headers()) {
            size += each.getKey().length() + each.getValue().length();
        }
        return size;
    }

    /** A proxy in front may see another end of the body than we do, and take what follows for a request of somebody else. */
    private static boolean isFramedInDoubt(HttpServerRequest request) {
        var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        return !codings.isEmpty() && !codings.equals(CHUNKED);
    }

    private void refuse(RoutingContext exchange, ProblemCode code, String detail) {
        early.answer(exchange, code, detail, List.of());
    }
}
