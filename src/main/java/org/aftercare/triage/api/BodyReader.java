package org.aftercare.triage.api;

import jakarta.annotation.Priority;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads what is posted, but for batches: strictly, and held against the bounds of the contract. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Priority(Priorities.USER - 1000) // before the reader that knows every type but reads leniently
public final class BodyReader implements ServerMessageBodyReader<Object> {
    static final int MAX_BYTES = 65_536;

    private static final Set<Class<?>> READ = Set.of(ReportJson.class, InterviewJson.class, SaidJson.class);

    private final ContractBounds bounds;

    public BodyReader(Validator validator) {
        this.bounds = new ContractBounds(validator);
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo operation, MediaType mediaType) {
        return READ.contains(type);
    }

    @Override
    public Object readFrom(Class<Object> type, Type genericType, MediaType mediaType, ServerRequestContext exchange)
            throws IOException {
        return read(type, exchange.getInputStream());
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return READ.contains(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body);
    }

    private Object read(Class<Object> type, InputStream body) throws IOException {
        var posted = StrictJson.read(body.readAllBytes(), type);
        bounds.check(posted);
        return posted;
    }
}
