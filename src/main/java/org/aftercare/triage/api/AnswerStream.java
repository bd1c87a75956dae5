package org.aftercare.triage.api;

import java.nio.ByteBuffer;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerHttpRequest;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * One exchange of lines for lines, in steps of which each waits for the one before: a part of the body is read, its lines are
 * answered slice by slice, and each slice is on its way to the caller before there is another. So a caller who reads or sends
 * slowly holds neither memory nor a thread, and for one who has gone nothing is done any more.
 */
final class AnswerStream implements ServerHttpRequest.ReadCallback {
    private final AnswerLines answers;
    private final ResteasyReactiveRequestContext exchange;
    private final ServerHttpRequest request;
    private final ServerHttpResponse response;
    private final AnswerWorkers workers;
    private boolean ended;

    AnswerStream(AnswerLines answers, ResteasyReactiveRequestContext exchange, AnswerWorkers workers) {
        this.answers = answers;
        this.exchange = exchange;
        this.request = exchange.serverRequest();
        this.response = exchange.serverResponse();
        this.workers = workers;
    }

    void begin() {
        response.setChunked(true);
        response.addCloseHandler(this::end);
        request.setReadListener(this);
    }

    @Override
    public void data(ByteBuffer part) {
        request.pauseRequestInput();
        var bytes = new byte[part.remaining()];
        part.get(bytes);
        answers.take(bytes);
        answerAll(request::resumeRequestInput);
    }

    @Override
    public void done() {
        answers.takeRest();
        answerAll(() -> send(answers.last(), () -> {
            response.end();
            end();
        }));
    }

    private void answerAll(Runnable next) {
        if (ended) {
            return;
        }
        if (answers.areDue()) {
            workers.slice(answers)
                    .onSuccess(slice -> send(slice, () -> answerAll(next)))
                    .onFailure(this::breakOff);
        } else {
            next.run();
        }
    }

    private void send(byte[] lines, Runnable next) {
        if (!ended) {
            response.write(lines).whenComplete((sent, failure) -> {
                if (failure == null) {
                    next.run();
                } else {
                    end();
                }
            });
        }
    }

    /** Without a last line: the caller knows that answers are missing. */
    private void breakOff(Throwable bug) {
        answers.breakOff(bug);
        response.reset();
        end();
    }

    private void end() {
        if (!ended) {
            ended = true;
            exchange.resume();
        }
    }
}
