package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import jakarta.annotation.Priority;
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
import java.util.ArrayList;
import java.util.List;

/** Takes a batch apart without looking into its reports: only the grammar of JSON and the frame must be right. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Priority(Priorities.USER - 1000)
public final class BatchReader implements MessageBodyReader<PostedReports> {
    private static final int MAX_DEPTH = 1_000;

    /** A number or name may be as long as the body: it is a problem of its own report. Depth alone takes more memory than text. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(PostedReports.MAX_BYTES)
                    .maxNameLength(PostedReports.MAX_BYTES)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES) // it would keep the names that callers send
            .build();

    private static final String REPORTS = "reports";

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == PostedReports.class;
    }

    @Override
    public PostedReports readFrom(
            Class<PostedReports> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var text = StrictJson.decode(body.readAllBytes());
        try (var parser = JSON.createParser(text)) {
            return new PostedReports(texts(parser, text));
        } catch (StreamConstraintsException e) {
            throw refused("", ProblemCode.OUT_OF_BOUNDS, "the nesting is too deep", "nesting up to " + MAX_DEPTH);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw refused(
                    "",
                    ProblemCode.NOT_JSON,
                    "the grammar of JSON is broken at line " + place.getLineNr() + ", column " + place.getColumnNr());
        }
    }

    private static List<String> texts(JsonParser parser, String body) throws IOException {
        var first = parser.nextToken();
        if (first == null) {
            throw refused("", ProblemCode.NOT_JSON, "the body is empty", "a JSON object");
        }
        if (first != JsonToken.START_OBJECT) {
            throw refused("", ProblemCode.WRONG_TYPE, "the value has the wrong type", "object");
        }
        List<String> texts = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (!parser.currentName().equals(REPORTS)) {
                throw refused("", ProblemCode.UNKNOWN_FIELD, "this field is not known", REPORTS);
            }
            if (texts != null) {
                throw refused("/" + REPORTS, ProblemCode.DUPLICATE_FIELD, "the object has this field twice");
            }
            texts = items(parser, body);
        }
        if (parser.nextToken() != null) {
            throw refused("", ProblemCode.TRAILING_TEXT, "something follows the end of the JSON value");
        }
        if (texts == null) {
            throw refused("/" + REPORTS, ProblemCode.MISSING_FIELD, "this field is required");
        }
        return texts;
    }

    private static List<String> items(JsonParser parser, String body) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw refused("/" + REPORTS, ProblemCode.WRONG_TYPE, "the value has the wrong type", "array");
        }
        var texts = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getCharOffset();
            texts.add(body.substring(start, end));
        }
        if (texts.size() > PostedReports.MOST) {
            throw refused(
                    "/" + REPORTS,
                    ProblemCode.OUT_OF_BOUNDS,
                    "the value is too long",
                    "at most " + PostedReports.MOST + " items");
        }
        return texts;
    }

    private static Refused refused(String pointer, ProblemCode code, String detail, String... expected) {
        return new Refused(List.of(Refusal.at(pointer, code, detail, List.of(expected))));
    }
}
