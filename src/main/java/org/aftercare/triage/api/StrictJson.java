package org.aftercare.triage.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a body without passing over or bending anything: what the contract does not name, a field twice, another type, text
 * after the end, or bytes that are no UTF-8 are each refused with the place and what would be right.
 */
final class StrictJson {
    private static final int MAX_DEPTH = 20;
    private static final int MAX_STRING = 2_000;
    private static final int MAX_NUMBER = 20;
    private static final int MAX_NAME = 64;

    /** No list of the contract has more; each item too many would cost a refusal for every bound that it breaks. */
    private static final int MAX_ITEMS = 100;

    /** A body has no room for as many. */
    private static final int MOST_ITEMS = 100_000;

    private static final List<String> LIMITS = List.of(
            "texts up to " + MAX_STRING + " characters",
            "names up to " + MAX_NAME,
            "numbers up to " + MAX_NUMBER + " digits",
            "nesting up to " + MAX_DEPTH);

    /** What stands for bytes that are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");
    private static final JsonMapper MAPPER = mapper();

    private StrictJson() {}

    private static JsonMapper mapper() {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING)
                .maxNumberLength(MAX_NUMBER)
                .maxNameLength(MAX_NAME)
                .build();
        var factory = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES) // it would keep the names that callers send
                .build();
        return JsonMapper.builder(factory)
                .addModule(new SimpleModule().setDeserializerModifier(new ExactNames.Everywhere()))
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(config -> {
                    config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
                })
                .withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert);
                })
                .build();
    }

    /**
     * The body as a value of the type.
     *
     * @throws Refused with the first thing that cannot be read
     */
    static <T> T read(byte[] body, Class<T> type) {
        return read(decode(body), type);
    }

    /**
     * The text as a value of the type.
     *
     * @throws Refused with the first thing that cannot be read
     */
    static <T> T read(String text, Class<T> type) {
        try (var parser = new StrictTokens(MAPPER.createParser(text))) {
            return type.cast(read(parser, MAPPER.readerFor(type)));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }

    /** Strictly UTF-8: overlong forms, lone surrogates and other encodings are no text. */
    static String decode(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodedByTheLetter(body);
    }

    /** For the rare body that may have been bent, or holds the replacement character of its own. */
    private static String decodedByTheLetter(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused("", ProblemCode.NOT_JSON, "the body is not UTF-8", List.of("UTF-8"));
        }
    }

    private static Object read(StrictTokens parser, ObjectReader reader) throws IOException {
        try {
            Object value = reader.readValue(parser);
            if (value == null) {
                throw refused("", ProblemCode.NOT_JSON, "the body is empty", List.of("a JSON object"));
            }
            return value;
        } catch (JsonMappingException e) {
            throw ofMapping(e, parser);
        } catch (JsonProcessingException e) {
            throw ofGrammar(e, parser);
        }
    }

    private static Refused ofGrammar(JsonProcessingException e, StrictTokens parser) {
        var pointer = place(parser.getParsingContext().pathAsPointer());
        var place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        if (parser.complete) {
            return refused(
                    "", ProblemCode.TRAILING_TEXT, "something follows the end of the JSON value" + place, List.of());
        }
        if (e instanceof StreamConstraintsException) {
            return refused(
                    e.getOriginalMessage().startsWith("Name ") ? ofObject(parser) : pointer,
                    ProblemCode.OUT_OF_BOUNDS,
                    "a text, name, number or the nesting is too long" + place,
                    LIMITS);
        }
        if (e instanceof StreamReadException && e.getOriginalMessage().startsWith("Duplicate field")) {
            return refused(pointer, ProblemCode.DUPLICATE_FIELD, "the object has this field twice", List.of());
        }
        return refused(pointer, ProblemCode.NOT_JSON, "the grammar of JSON is broken" + place, List.of());
    }

    /** A name that is not read yet has no place; the parser still stands at the field before it. */
    private static String ofObject(StrictTokens parser) {
        return place(parser.getParsingContext().getParent().pathAsPointer());
    }

    private static Refused ofMapping(JsonMappingException e, StrictTokens parser) {
        if (e.getCause() instanceof Refused refused) {
            return refused;
        }
        var pointer = pointer(e);
        if (e.getCause() instanceof JsonProcessingException grammar && !(grammar instanceof JsonMappingException)) {
            return ofGrammar(grammar, parser);
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return refused(
                    pointer,
                    ProblemCode.UNKNOWN_FIELD,
                    "this field is not known",
                    names(unknown.getKnownPropertyIds()));
        }
        if (e instanceof InvalidFormatException format
                && format.getTargetType().isEnum()
                && format.getValue() instanceof String) {
            return refused(
                    pointer,
                    ProblemCode.WRONG_VALUE,
                    "the value is none of those allowed",
                    constants(format.getTargetType()));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return ofMismatch(mismatch, pointer, parser);
        }
        throw new IllegalStateException("a body could not be bound at " + pointer, e);
    }

    private static Refused ofMismatch(MismatchedInputException e, String pointer, StrictTokens parser) {
        if (parser.complete && pointer.isEmpty()) {
            return refused("", ProblemCode.TRAILING_TEXT, "something follows the end of the JSON value", List.of());
        }
        if (parser.getParsingContext().inRoot() && parser.currentToken() == null) {
            return refused("", ProblemCode.NOT_JSON, "the body is empty", List.of("a JSON object"));
        }
        var target = e.getTargetType();
        var expected = target == null ? List.<String>of() : List.of(jsonType(target));
        return refused(pointer, ProblemCode.WRONG_TYPE, "the value has the wrong type", expected);
    }

    private static String jsonType(Class<?> type) {
        if (type == String.class || type.isEnum()) {
            return "string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "boolean";
        }
        return Collection.class.isAssignableFrom(type) ? "array" : "object";
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                .map(Object::toString)
                .toList();
    }

    private static List<String> names(Collection<Object> names) {
        return names.stream().map(Object::toString).sorted().toList();
    }

    private static String pointer(JsonMappingException e) {
        var pointer = JsonPointer.empty();
        for (var step : e.getPath()) {
            pointer = step.getFieldName() == null
                    ? pointer.appendIndex(step.getIndex())
                    : pointer.appendProperty(step.getFieldName());
        }
        return place(pointer);
    }

    /**
     * Where the value stood; a field name that could be a sentence, or the number of a patient, is the caller's own text, and the
     * place ends before it.
     */
    private static String place(JsonPointer whole) {
        var place = JsonPointer.empty();
        for (var rest = whole; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement() && rest.getMatchingIndex() < MOST_ITEMS) {
                place = place.appendIndex(rest.getMatchingIndex());
            } else if (FIELD_NAME.matcher(rest.getMatchingProperty()).matches()) {
                place = place.appendProperty(rest.getMatchingProperty());
            } else {
                break;
            }
        }
        return place.toString();
    }

    /** The tokens of one value; null is none, since what is not known is left out. */
    private static final class StrictTokens extends JsonParserDelegate {
        private boolean complete;

        StrictTokens(JsonParser parser) {
            super(parser);
        }

        @Override
        public @Nullable JsonToken nextToken() throws IOException {
            var token = super.nextToken();
            refuseTooManyItems();
            if (token == JsonToken.VALUE_NULL && !complete) {
                var pointer = place(getParsingContext().pathAsPointer());
                throw refused(pointer, ProblemCode.WRONG_TYPE, "null is no value; leave the field out", List.of());
            }
            complete = complete
                    || (token != null
                            && token.isStructEnd()
                            && getParsingContext().inRoot());
            return token;
        }

        private void refuseTooManyItems() {
            var context = getParsingContext();
            if (context.inArray() && context.getCurrentIndex() >= MAX_ITEMS) {
                throw refused(
                        place(context.getParent().pathAsPointer()),
                        ProblemCode.OUT_OF_BOUNDS,
                        "the value is too long",
                        List.of("at most " + MAX_ITEMS + " items"));
            }
        }
    }

    /** Reads a constant by its very name; by itself the parser would trim blanks off it. */
    private static final class ExactNames extends DelegatingDeserializer {
        private static final long serialVersionUID = 1;

        ExactNames(JsonDeserializer<?> names) {
            super(names);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> names) {
            return new ExactNames(names);
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "";
            return text.equals(text.trim())
                    ? super.deserialize(parser, context)
                    : context.handleWeirdStringValue(handledType(), text, "blanks around a name");
        }

        private static final class Everywhere extends BeanDeserializerModifier {
            private static final long serialVersionUID = 1;

            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> names) {
                return new ExactNames(names);
            }
        }
    }

    private static Refused refused(String pointer, ProblemCode code, String detail, List<String> expected) {
        return new Refused(List.of(Refusal.at(pointer, code, detail, expected)));
    }
}
