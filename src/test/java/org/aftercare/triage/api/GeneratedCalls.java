package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aftercare.triage.api.GeneratedCall.Argument;
import org.aftercare.triage.api.GeneratedCall.Parameter;

/** Random calls of the operations of the contract: within the bounds of every parameter, and with one bound broken. */
final class GeneratedCalls {
    /** The place of what is wrong but not named. */
    static final String NOWHERE = "";

    private static final String UNKNOWN = "unknown";
    private static final List<String> PRINTED =
            IntStream.rangeClosed(' ', '~').mapToObj(Character::toString).toList();

    private final CommittedContract contract;
    private final SchemaTexts texts;
    private final Random random;
    private final Map<String, List<String>> listed = new HashMap<>();

    GeneratedCalls(CommittedContract contract, SchemaTexts texts, Random random) {
        this.contract = contract;
        this.texts = texts;
        this.random = random;
    }

    GeneratedCall valid(String path, JsonNode operation) {
        var arguments = parameters(operation).stream()
                .filter(each -> each.required() || random.nextBoolean())
                .map(each -> new Argument(each, value(path, each)))
                .toList();
        return new GeneratedCall(path, arguments);
    }

    private List<Parameter> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(each -> Parameter.of(contract.resolved(each), contract))
                .toList();
    }

    /** Mostly something that the service knows, where it lists what it knows. */
    private String value(String path, Parameter parameter) {
        var known = listed.computeIfAbsent(path + " " + parameter.name(), key -> listed(path, parameter));
        if (!known.isEmpty() && random.nextInt(4) > 0) {
            return oneOf(known);
        }
        if (parameter.isIn("header")) {
            return oneOf(List.of(parameter.example(), printed()));
        }
        return parameter.schema().path("type").asText().equals("boolean")
                ? String.valueOf(random.nextBoolean())
                : texts.valid(parameter.schema());
    }

    /** Any text a header can have; HTTP takes no blanks around it. */
    private String printed() {
        return IntStream.range(0, 1 + random.nextInt(100))
                .mapToObj(i -> oneOf(PRINTED))
                .collect(Collectors.joining())
                .strip();
    }

    /** What the service has for a parameter: its tag, or the codes of the list above it in the address or of its own name. */
    private List<String> listed(String path, Parameter parameter) {
        if (parameter.name().equals("If-None-Match")) {
            return List.of("*", RestAssured.get("/v1/guidance").header("ETag"));
        }
        boolean inPath = parameter.isIn("path");
        var list = inPath ? path.replaceAll("/\\{.*", "") : "/v1/" + parameter.name() + "s";
        if (!contract.paths().has(list)) {
            return List.of();
        }
        var field = list.replaceAll(".*/", "") + "." + (inPath ? parameter.name() : "code");
        return Calls.read(list).getList(field, String.class).stream()
                .map(code -> code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /**
     * A call in which one parameter is wrong.
     *
     * @param keyword the keyword that is not kept, or in words what is wrong
     */
    record Broken(String keyword, Parameter parameter, GeneratedCall call) {
        String what() {
            return parameter.in() + ": " + keyword;
        }

        /** What the answer names: a name that is unknown is the caller's own text, which no answer repeats. */
        String place() {
            return keyword.equals(UNKNOWN) ? NOWHERE : parameter.name();
        }
    }

    /** A call for every bound of what stands in the address of a valid call. */
    List<Broken> brokenInAddress(GeneratedCall valid) {
        var broken = new ArrayList<Broken>();
        valid.in("path").forEach(each -> broken.addAll(outOfBounds(valid, each)));
        for (var each : valid.in("query")) {
            var parameter = each.parameter();
            broken.addAll(outOfBounds(valid, each));
            broken.add(new Broken("empty", parameter, valid.with(parameter, "")));
            broken.add(new Broken("given twice", parameter, valid.withMore(each)));
            if (parameter.required()) {
                broken.add(new Broken("required", parameter, valid.without(parameter)));
            }
            var unknown = new Parameter(parameter.name() + "s", "query", false, parameter.schema(), "");
            broken.add(new Broken(UNKNOWN, unknown, valid.with(unknown, each.value())));
        }
        return broken;
    }

    private List<Broken> outOfBounds(GeneratedCall valid, Argument argument) {
        return outOfBounds(argument).entrySet().stream()
                .map(each -> new Broken(
                        each.getKey(), argument.parameter(), valid.with(argument.parameter(), each.getValue())))
                .toList();
    }

    private Map<String, String> outOfBounds(Argument argument) {
        var schema = argument.parameter().schema();
        if (schema.path("type").asText().equals("boolean")) {
            return Map.of("type", oneOf(List.of("TRUE", "1", "yes", argument.value() + " ")));
        }
        var broken = new TreeMap<String, String>();
        if (schema.has("maxLength")) {
            broken.put("maxLength", texts.tooLong(schema, argument.value()));
        }
        nearMiss(argument).ifPresent(text -> broken.put(schema.has("enum") ? "enum" : "pattern", text));
        return broken;
    }

    /** What HTTP itself reads otherwise is left out: what parts an address. */
    private Optional<String> nearMiss(Argument argument) {
        var parameter = argument.parameter();
        var strange = parameter.isIn("query") ? BrokenBounds.STRANGE : PRINTED;
        return texts.nearMiss(parameter.schema(), argument.value(), strange)
                .filter(text -> !text.isBlank() && text.equals(text.strip()))
                .filter(text -> !parameter.isIn("path") || !text.matches(".*/.*|\\.+"));
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
