package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.engine.Guidance;

/** Tells the service's own words from those of callers: its own stand in the compiled program or are codes of the guidance. */
final class OwnWords {
    private static final Path PROGRAM = Path.of("target/classes/org/aftercare/triage");

    /** Where a sentence of the program takes in a place or a small number. */
    private static final Pattern JOINTS =
            Pattern.compile("errors; the first: | at line |/symptoms/|`|(?<!\\d)\\d{1,6}(?!\\d)");

    /** A field that is not known is named, as long as it cannot be a sentence or a number. */
    private static final Pattern PLACE = Pattern.compile("(/[A-Za-z][A-Za-z0-9_-]{0,31}|/\\d{1,5})*");

    private final String program;
    private final Set<String> own = new HashSet<>();

    OwnWords(Guidance guidance) {
        this.program = program();
        var catalogue = guidance.catalogue();
        catalogue.procedures().forEach(each -> own.add(each.code().value()));
        catalogue.symptoms().forEach(each -> {
            own.add(each.code().value());
            each.severities().forEach(severity -> own.add(severity.code()));
        });
        Stream.of(Circumstance.values()).forEach(each -> own.add(each.id()));
    }

    private static String program() {
        try (var classes = Files.walk(PROGRAM)) {
            return classes.filter(file -> file.toString().endsWith(".class"))
                    .map(OwnWords::constants)
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String constants(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails where the problem has anything in it that is not the service's own. */
    void check(Problem problem) {
        checkText(problem.detail());
        for (var refusal : problem.errors()) {
            assertThat(refusal.parameter()).isNull();
            assertThat(refusal.pointer()).matches(PLACE);
            checkText(refusal.detail());
            refusal.expected().forEach(this::checkText);
        }
    }

    private void checkText(String text) {
        if (!own.contains(text)) {
            JOINTS.splitAsStream(text).forEach(part -> checkPart(part, text));
        }
    }

    /** What was found once is remembered: there are few parts, and the program is long. */
    private void checkPart(String part, String text) {
        if (!own.contains(part)) {
            assertThat(program.contains(part))
                    .as("`%s` in `%s` is the service's own", part, text)
                    .isTrue();
            own.add(part);
        }
    }
}
