package org.aftercare.triage.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which methods each address takes, read from the resources themselves; for the header `Allow`. */
final class Operations {
    private static final String CODE = "[^/]+";

    private static final List<Class<?>> RESOURCES = List.of(
            IndexResource.class,
            TriageResource.class,
            BatchResource.class,
            InterviewResource.class,
            SymptomResource.class,
            SuggestionResource.class,
            ProcedureResource.class,
            RuleResource.class,
            SourceResource.class,
            RecoveryResource.class,
            GuidanceResource.class,
            ProblemResource.class);

    private static final Map<String, String> TEMPLATE_BY_PATTERN = RESOURCES.stream()
            .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()).filter(Operations::isOperation))
            .collect(Collectors.toMap(Operations::pattern, Operations::template, (one, same) -> one));

    private static final Map<String, List<String>> METHODS_BY_PATTERN = RESOURCES.stream()
            .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()).filter(Operations::isOperation))
            .collect(Collectors.groupingBy(
                    Operations::pattern, Collectors.mapping(Operations::httpMethod, Collectors.toList())));

    private Operations() {}

    /** Whether anyone may call the operation, whatever the operator of the service has set. */
    static boolean isOpen(String template, String verb) {
        return RESOURCES.stream()
                .filter(resource -> resource.isAnnotationPresent(PermitAll.class))
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .anyMatch(method -> isOperation(method)
                        && httpMethod(method).equals(verb)
                        && template(method).equals(template));
    }

    /** The methods of an address, as `Allow` lists them; empty when there is no such address. */
    static String allowed(String path) {
        var allowed = new TreeSet<String>();
        addressOf(path).ifPresent(pattern -> {
            allowed.addAll(METHODS_BY_PATTERN.getOrDefault(pattern, List.of()));
            allowed.add(HttpMethod.OPTIONS);
        });
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        return String.join(", ", allowed);
    }

    /** An address as the contract writes it; nothing when no operation has it. */
    static Optional<String> template(@Nullable String path) {
        return Optional.ofNullable(path).flatMap(Operations::addressOf).map(TEMPLATE_BY_PATTERN::get);
    }

    /** An address written out comes before one with a code in its place, as it does where requests are matched. */
    private static Optional<String> addressOf(String path) {
        return METHODS_BY_PATTERN.keySet().stream()
                .filter(pattern -> Pattern.matches(pattern, path))
                .min(Comparator.comparing(pattern -> pattern.contains(CODE)));
    }

    private static boolean isOperation(Method method) {
        return verbs(method).findAny().isPresent();
    }

    private static String httpMethod(Method method) {
        return verbs(method).findFirst().orElseThrow();
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value);
    }

    private static String pattern(Method method) {
        return template(method).replaceAll("\\{[^}]+}", Matcher.quoteReplacement(CODE)) + "/?";
    }

    private static String template(Method method) {
        var root = method.getDeclaringClass().getAnnotation(Path.class).value();
        var path = method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
        return root + path;
    }
}
