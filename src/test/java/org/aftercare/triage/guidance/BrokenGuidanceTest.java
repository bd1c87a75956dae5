package org.aftercare.triage.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case folder lies over `small-guidance` and breaks it in one way; a few break it in several. */
class BrokenGuidanceTest {
    private static final Path SMALL = Path.of("src/test/resources/small-guidance");
    private static final Path CASES = Path.of("src/test/resources/broken-guidance");
    private static final String EXPECTED = "expected-issues.txt";
    private static final String DELETED = "deleted.txt";

    @TempDir
    private Path folder;

    static List<String> cases() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedWithExactlyTheIssuesExpected(String name) throws IOException {
        assertThat(issuesOf(name)).isEqualTo(expected(name));
    }

    @Test
    void nothingIsWrongWithTheGuidanceTheCasesAreMadeFrom() {
        var loaded = GuidanceFolder.load(SMALL);
        assertThat(loaded.guidance().catalogue().procedures()).hasSize(2);
        assertThat(loaded.texts().languages()).containsExactly("en", "de");
    }

    @Test
    void thereAreAtLeastThirtyCasesEachWithItsOwnIssues() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(30);
        for (var name : cases()) {
            assertThat(expected(name)).as(name).isNotEmpty();
        }
        assertThat(cases().stream().map(BrokenGuidanceTest::expected)).doesNotHaveDuplicates();
    }

    private List<String> issuesOf(String name) throws IOException {
        var copy = GuidanceCopy.of(SMALL, folder).overlay(CASES.resolve(name)).delete(EXPECTED);
        if (Files.exists(folder.resolve(DELETED))) {
            Files.readAllLines(folder.resolve(DELETED)).forEach(copy::delete);
            copy.delete(DELETED);
        }
        var broken = catchThrowableOfType(BrokenGuidance.class, copy::load);
        assertThat(broken).as("`" + name + "` loads").isNotNull();
        return broken.issues().stream().map(Issue::toString).toList();
    }

    private static List<String> expected(String name) {
        try {
            return Files.readAllLines(CASES.resolve(name).resolve(EXPECTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
