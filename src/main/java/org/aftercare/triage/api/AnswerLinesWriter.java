package org.aftercare.triage.api;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends answers while the reports still come, which no ordinary writer can: it would have to be done when it returns. */
@Provider
@Produces(AnswerLines.MEDIA_TYPE)
public final class AnswerLinesWriter implements ServerMessageBodyWriter<AnswerLines> {
    private final Instance<AnswerWorkers> workers;

    /** Writers are made before there can be threads. */
    public AnswerLinesWriter(Instance<AnswerWorkers> workers) {
        this.workers = workers;
    }

    @Override
    public void writeResponse(AnswerLines answers, Type genericType, ServerRequestContext context) {
        var exchange = (ResteasyReactiveRequestContext) context;
        exchange.suspend();
        new AnswerStream(answers, exchange, workers.get()).begin();
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == AnswerLines.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == AnswerLines.class;
    }

    @Override
    public void writeTo(
            AnswerLines answers,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body) {
        throw new UnsupportedOperationException("answers to lines are sent while the lines come");
    }
}
