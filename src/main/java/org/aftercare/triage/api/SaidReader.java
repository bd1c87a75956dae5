package org.aftercare.triage.api;

import jakarta.annotation.Priority;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads what callers said: strictly, within the size allowed, and held against the bounds of the contract. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Priority(Priorities.USER - 1000) // before the reader that knows every type but reads leniently
public final class SaidReader implements MessageBodyReader<SaidJson> {
    private final ContractBounds bounds;

    public SaidReader(Validator validator) {
        this.bounds = new ContractBounds(validator);
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == SaidJson.class;
    }

    @Override
    public SaidJson readFrom(
            Class<SaidJson> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var said = StrictJson.read(BodyLimit.read(body, ReportReader.MAX_BYTES), type);
        bounds.check(said);
        return said;
    }
}
