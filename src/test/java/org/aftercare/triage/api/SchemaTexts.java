package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Random texts within the bounds that a schema sets to a text, and texts just outside of one of them. */
final class SchemaTexts {
    private static final int ATTEMPTS = 2_000;
    private static final int LONGEST_RUN = 8;
    private static final RgxGenProperties SHORT = new RgxGenProperties();

    static {
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(SHORT, LONGEST_RUN);
    }

    private final CommittedContract contract;
    private final Random random;
    private final Map<String, RgxGen> patterns = new HashMap<>();

    SchemaTexts(CommittedContract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    String valid(JsonNode schema) {
        return schema.has("enum")
                ? oneOf(schema.get("enum").valueStream().toList()).asText()
                : first(() -> ofPattern(schema), text -> isOfForm(schema, text) && isValid(schema, text))
                        .orElseThrow(() -> new IllegalStateException("no text was found for " + schema));
    }

    /** A text of the right pattern and length that is wrong all the same: a day that does not exist. */
    String ofWrongFormat(JsonNode schema) {
        return first(() -> ofPattern(schema), text -> isOfForm(schema, text) && !isValid(schema, text))
                .orElseThrow(() -> new IllegalStateException("every text seems to be of the format of " + schema));
    }

    /**
     * A text that one character keeps from the pattern or the values allowed, where these characters can do that.
     *
     * @param strange what may be put in
     */
    Optional<String> nearMiss(JsonNode schema, String valid, List<String> strange) {
        return first(() -> changed(valid, strange), text -> isShortEnough(schema, text) && !isOfForm(schema, text));
    }

    String tooLong(JsonNode schema, String valid) {
        int missing = schema.get("maxLength").asInt() + 1 - valid.length();
        return valid + valid.substring(valid.length() - 1).repeat(missing);
    }

    private String ofPattern(JsonNode schema) {
        return patterns.computeIfAbsent(schema.get("pattern").asText(), pattern -> RgxGen.parse(SHORT, pattern))
                .generate(random);
    }

    private String changed(String valid, List<String> strange) {
        int at = random.nextInt(valid.length());
        var before = valid.substring(0, at);
        return switch (random.nextInt(3)) {
            case 0 -> before + valid.substring(at + 1);
            case 1 -> before + oneOf(strange) + valid.substring(at + 1);
            default -> oneOf(List.of(before + oneOf(strange) + valid.substring(at), valid + oneOf(strange)));
        };
    }

    private static boolean isOfForm(JsonNode schema, String text) {
        boolean allowed = !schema.has("enum")
                || schema.get("enum")
                        .valueStream()
                        .anyMatch(each -> each.asText().equals(text));
        boolean matches =
                !schema.has("pattern") || text.matches(schema.get("pattern").asText());
        return allowed && matches && isShortEnough(schema, text);
    }

    private static boolean isShortEnough(JsonNode schema, String text) {
        return text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE);
    }

    private boolean isValid(JsonNode schema, String text) {
        return contract.breaches(schema, TextNode.valueOf(text).toString()).isEmpty();
    }

    private static Optional<String> first(Supplier<String> texts, Predicate<String> wanted) {
        return Stream.generate(texts).limit(ATTEMPTS).filter(wanted).findFirst();
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
