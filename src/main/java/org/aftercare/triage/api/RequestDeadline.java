package org.aftercare.triage.api;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Closes a connection on which a request does not come whole in time, from the moment it was opened or the last answer was sent;
 * however steadily it drips. Of lines only each has to come in time: every line, and every part of an answer, begins a new wait.
 */
@SuppressWarnings("FutureReturnValueIgnored") // what becomes of a write is told to the promise it was given
final class RequestDeadline extends ChannelDuplexHandler {
    private final long patience;
    private long waitingSince = System.nanoTime();
    private int unanswered;
    private boolean lines;
    private boolean isLineBegun;

    RequestDeadline(Duration patience) {
        this.patience = patience.toNanos();
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        look(context, patience);
    }

    private void look(ChannelHandlerContext context, long after) {
        context.executor().schedule(() -> closeIfDue(context), after, TimeUnit.NANOSECONDS);
    }

    private void closeIfDue(ChannelHandlerContext context) {
        if (!context.channel().isActive()) {
            return;
        }
        long left = unanswered > 0 ? patience : waitingSince + patience - System.nanoTime();
        if (left > 0) {
            look(context, left);
        } else {
            context.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof HttpRequest request) {
            isLineBegun = false;
            lines = PostedReports.areAt(request.uri())
                    && AnswerLines.arePostedAs(request.headers().get(HttpHeaderNames.CONTENT_TYPE));
        }
        if (part instanceof LastHttpContent) {
            count(1);
        } else if (lines && part instanceof HttpContent content && endsLine(content.content())) {
            waitAnew();
        }
        context.fireChannelRead(part);
    }

    @Override
    public void write(ChannelHandlerContext context, Object part, ChannelPromise written) {
        if (part instanceof LastHttpContent && !isContinue(part)) {
            lines = false;
            context.write(part, written.unvoid().addListener(done -> count(-1)));
            return;
        }
        if (lines) {
            waitAnew();
        }
        context.write(part, written);
    }

    /** Whether a line ends in it, of more than blanks: those could be sent for ever, and nothing would be done for them. */
    private boolean endsLine(ByteBuf content) {
        boolean ends = false;
        for (int i = content.readerIndex(); i < content.writerIndex(); i++) {
            byte each = content.getByte(i);
            if (each == '\n') {
                ends |= isLineBegun;
                isLineBegun = false;
            } else if (each < 0 || each > ' ') {
                isLineBegun = true;
            }
        }
        return ends;
    }

    private static boolean isContinue(Object part) {
        return part instanceof HttpResponse response && response.status().equals(HttpResponseStatus.CONTINUE);
    }

    /** Below zero while an answer was sent before its request had come. */
    private void count(int more) {
        unanswered += more;
        if (unanswered == 0) {
            waitAnew();
        }
    }

    private void waitAnew() {
        waitingSince = System.nanoTime();
    }
}
