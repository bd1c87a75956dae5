package org.aftercare.triage.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.engine.Guidance;
import org.aftercare.triage.engine.Rule;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/** Finds what a control refers to: rules in the guidance, tests among the test sources, pages and files in the tree. */
public final class References {
    private static final Path TESTS = Path.of("src/test/java");
    private static final String ALL_OF = ".*";

    private final List<Rule> rules;
    private final Map<String, String> testClasses;

    public References(Guidance guidance) {
        this.rules = guidance.rules().all();
        this.testClasses = testClasses();
    }

    private static Map<String, String> testClasses() {
        try (var files = Files.walk(TESTS)) {
            return files.map(file -> TESTS.relativize(file).toString())
                    .filter(file -> file.endsWith("Test.java") || file.endsWith("IT.java"))
                    .map(file -> file.replace(".java", "").replace('/', '.'))
                    .collect(Collectors.toMap(name -> name.substring(name.lastIndexOf('.') + 1), Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Rule> rules() {
        return rules;
    }

    /** The rule of an id, or all rules of a complication; empty when there is none. */
    List<Rule> rules(String reference) {
        return rules.stream()
                .filter(rule -> reference.endsWith(ALL_OF)
                        ? reference.equals(rule.id().complication() + ALL_OF)
                        : reference.equals(rule.id().toString()))
                .toList();
    }

    /** Whether a test class has this name and, behind `#`, a test of that name. */
    public boolean isTest(String reference) {
        var parts = reference.split("#", -1);
        var name = testClasses.get(parts[0]);
        return name != null && testsOf(name).anyMatch(test -> parts.length == 1 || test.equals(parts[1]));
    }

    private static Stream<String> testsOf(String name) {
        try {
            var loaded = Class.forName(name, false, References.class.getClassLoader());
            return Arrays.stream(loaded.getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                    .map(method -> method.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is a file of this path and, behind `#`, a heading with this anchor in it. */
    static boolean isPath(String reference) {
        var parts = reference.split("#", -1);
        var file = Path.of(parts[0]);
        return Files.exists(file) && (parts.length == 1 || anchors(file).anyMatch(parts[1]::equals));
    }

    private static Stream<String> anchors(Path page) {
        try {
            return Files.readAllLines(page).stream()
                    .filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                    .map(heading -> heading.replaceAll("[^a-z0-9 -]", "").replace(' ', '-'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
