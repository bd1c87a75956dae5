package org.aftercare.triage.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/**
 * A body that is read whole before an operation is reached, so that who sends slowly, or goes away, holds nobody up and no more of it
 * is kept than is allowed.
 */
final class IncomingBody {
    /** A caller who is still sending would miss the answer, so a body too large is heard out, unless it is larger than this. */
    private static final int MOST_HEARD = 1_048_576;

    private final RoutingContext exchange;
    private final int most;
    private final HeldBytes.Share share;
    private final Runnable refuseTooLarge;
    private final Runnable refuseTooMuch;
    private final Buffer kept = Buffer.buffer();
    private int size;
    private boolean refused;

    /**
     * Not read yet.
     *
     * @param refuseTooLarge what to do when it is larger than the most allowed
     * @param refuseTooMuch what to do when there is no memory for it beside others
     */
    IncomingBody(
            RoutingContext exchange, int most, HeldBytes.Share share, Runnable refuseTooLarge, Runnable refuseTooMuch) {
        this.exchange = exchange;
        this.most = most;
        this.share = share;
        this.refuseTooLarge = refuseTooLarge;
        this.refuseTooMuch = refuseTooMuch;
    }

    void read() {
        exchange.addEndHandler(ended -> share.giveBack());
        var request = exchange.request();
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            exchange.response().writeContinue();
        }
        request.handler(this::hear);
        request.endHandler(end -> pass());
        request.resume();
    }

    private void hear(Buffer part) {
        if (refused) {
            return;
        }
        size += part.length();
        if (size > MOST_HEARD) {
            refuse(refuseTooLarge);
        } else if (size <= most) {
            if (share.take(part.length())) {
                kept.appendBuffer(part);
            } else {
                refuse(refuseTooMuch);
            }
        }
    }

    /** The rest would be read and thrown away without end. */
    private void refuse(Runnable answer) {
        refused = true;
        exchange.addEndHandler(sent -> exchange.request().connection().close());
        answer.run();
    }

    private void pass() {
        if (refused) {
            return;
        }
        if (size <= most) {
            HeardBody.keep(exchange, kept.getBytes());
            exchange.next();
        } else {
            refuseTooLarge.run();
        }
    }
}
