package org.aftercare.triage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reports on made-up guidance are assessed as recorded, in everything an assessment says. To add one, write its line and run
 * with `-Dupdate`, which writes the indented lines below each report.
 */
class RecordedAssessmentsTest {
    private static final Path FILE = Path.of("src/test/resources/recorded-assessments.txt");
    private static final String LINE_OF_A_REPORT = "\n(?! )";

    private final Guidance guidance = new MadeUpGuidance().guidance();
    private final Triage triage = new Triage(guidance);
    private final Interview interview = new Interview(guidance, triage);

    @Test
    void areGivenAgain() throws IOException {
        var recorded = Files.readString(FILE).split(LINE_OF_A_REPORT);
        var given = Stream.of(recorded).map(this::assessed).toList();
        if (System.getProperty("update") != null) {
            Files.writeString(FILE, String.join("\n", given) + "\n");
            return;
        }
        var unchanged = Set.of(recorded);
        assertThat(given).filteredOn(each -> !unchanged.contains(each)).isEmpty();
    }

    private String assessed(String recorded) {
        var report = recorded.lines().findFirst().orElseThrow();
        var step = interview.step(WrittenReport.read(report, guidance.catalogue()), Set.of());
        return Stream.of(
                        Stream.of(report),
                        new WrittenAssessment(step.assessment()).lines(),
                        step.question().map(RecordedAssessmentsTest::asked).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String asked(Interview.Question question) {
        return question.about().stream()
                .map(about -> about.id())
                .collect(Collectors.joining(", ", "  asks " + question.topic() + " ", ""));
    }
}
