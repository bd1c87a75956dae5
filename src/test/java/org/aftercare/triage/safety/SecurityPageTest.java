package org.aftercare.triage.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page for a security officer names no test that is not there, and leaves out no item of the two lists it answers. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("docs/security.md");
    private static final Path LEVELS = Path.of("src/test/resources/asvs-5.0.0-levels.txt");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final Pattern ITEM = Pattern.compile("V\\d+(\\.\\d+){0,2}");
    private static final char ABOVE_LEVEL_2 = '3';

    /** What stands there before the work it tells of is done. */
    private static final String UNFINISHED = "TODO-MERGE";

    private static List<String> lines;

    @BeforeAll
    static void read() throws IOException {
        lines = Files.readAllLines(PAGE);
    }

    private static Stream<MatchResult> all(Pattern pattern) {
        return lines.stream()
                .filter(line -> !line.contains(UNFINISHED))
                .flatMap(line -> pattern.matcher(line).results());
    }

    private static List<String> firstCells(String form) {
        return lines.stream()
                .filter(line -> line.matches("\\| " + form + ".*"))
                .map(line -> line.split("\\|", 3)[1].strip())
                .toList();
    }

    @Test
    void everyTestItNamesExists() {
        var references = new References(EmbeddedGuidance.LOADED.guidance());
        var named = all(TEST)
                .map(test -> test.group(1) + (test.group(2) == null ? "" : "#" + test.group(2)))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(30).allMatch(references::isTest, "is a test");
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var links = all(LINK).map(link -> link.group(1)).filter(link -> !link.startsWith("https://"));
        assertThat(links)
                .isNotEmpty()
                .allMatch(
                        link -> References.isPath(
                                PAGE.resolveSibling(link).normalize().toString()),
                        "leads somewhere");
    }

    @Test
    void theTenOfTheApiListAreThereOnceAndInOrder() {
        var ten =
                IntStream.rangeClosed(1, 10).mapToObj(i -> "API" + i + ":2023").toList();
        assertThat(firstCells("API\\d"))
                .extracting(cell -> cell.split(" ", 2)[0])
                .containsExactlyElementsOf(ten);
    }

    /** An item is answered by a row of its own, or where its section or chapter is said not to apply. */
    @Test
    void everyItemOfTheFirstTwoLevelsIsAnsweredOnce() throws IOException {
        var answered = firstCells("V\\d").stream()
                .flatMap(cell -> ITEM.matcher(cell).results().map(MatchResult::group))
                .toList();
        assertThat(answered).doesNotHaveDuplicates();
        var expected = items();
        assertThat(expected).hasSize(70 + 183);
        assertThat(expected)
                .allSatisfy(item -> assertThat(
                                answered.stream().filter(answer -> (item + ".").startsWith(answer + ".")))
                        .as(item)
                        .hasSize(1));
        assertThat(answered)
                .allMatch(
                        answer -> expected.stream().anyMatch(item -> (item + ".").startsWith(answer + ".")),
                        "is of the first two levels");
    }

    private static List<String> items() throws IOException {
        var items = new ArrayList<String>();
        for (var line : Files.readAllLines(LEVELS)) {
            if (!line.startsWith("#")) {
                var section = line.split(" ", 2);
                for (int i = 0; i < section[1].length(); i++) {
                    if (section[1].charAt(i) != ABOVE_LEVEL_2) {
                        items.add(section[0] + "." + (i + 1));
                    }
                }
            }
        }
        return items;
    }

    @Test
    void noAnswerIsEmpty() {
        assertThat(lines.stream().filter(line -> line.startsWith("| V") || line.startsWith("| API")))
                .isNotEmpty()
                .noneMatch(line -> line.matches(".*\\|\\s*\\|.*"));
    }
}
