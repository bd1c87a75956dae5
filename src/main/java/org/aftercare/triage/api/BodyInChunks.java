package org.aftercare.triage.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** A body that does not say how long it is: read before anything else, and no more of it kept than is allowed. */
final class BodyInChunks {
    /** A caller who is still sending would miss the answer, so a body too large is heard out, unless it is larger than this. */
    private static final int MOST_HEARD = 1_048_576;

    private final RoutingContext exchange;
    private final int most;
    private final Runnable refuse;
    private final Buffer kept = Buffer.buffer();
    private int size;

    BodyInChunks(RoutingContext exchange, int most, Runnable refuse) {
        this.exchange = exchange;
        this.most = most;
        this.refuse = refuse;
    }

    void read() {
        var request = exchange.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            exchange.response().writeContinue();
        }
        request.handler(this::hear);
        request.endHandler(end -> pass());
        request.resume();
    }

    private void hear(Buffer part) {
        if (size > MOST_HEARD) {
            return;
        }
        size += part.length();
        if (size <= most) {
            kept.appendBuffer(part);
        } else if (size > MOST_HEARD) {
            exchange.addEndHandler(sent -> exchange.request().connection().close());
            refuse.run();
        }
    }

    private void pass() {
        if (size <= most) {
            HeardBody.keep(exchange, kept.getBytes());
            exchange.next();
        } else if (size <= MOST_HEARD) {
            refuse.run();
        }
    }
}
