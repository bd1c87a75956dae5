package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.aftercare.triage.clinical.Urgency;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.proof.Impact.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * No answer becomes milder than in the last release without a word to clinicians. Run with `-Dupdate=released` when a release is made, and as
 * `./impact` to compare any two versions.
 */
class ImpactTest {
    private static final Path RELEASED = Path.of("src/test/resources/released/guidance");
    private static final List<String> OF_THE_DECISION =
            List.of("rules", "symptoms", "procedures.yaml", "guidance.yaml");
    private static final PlainGuidance NOW = RuleFiles.read(EmbeddedGuidance.FOLDER);

    @Test
    void everyLoweringSinceTheLastReleaseIsInTheChangelog() throws IOException {
        if ("released".equals(System.getProperty("update"))) {
            keepAsReleased();
        }
        var clinical = newestClinicalEntries(Files.readString(Path.of("CHANGELOG.md")));

        assertThat(unnamed(Impact.between(RuleFiles.read(RELEASED), NOW), clinical))
                .isEmpty();
    }

    @Test
    void aLoweringIsShownByItsSmallestReportAndMissedInTheChangelog() {
        var rule = "blocked-artery.tingling-leg";
        var milder = NOW.with(rule, each -> each.withLeadsTo(Urgency.ROUTINE));

        var changes = Impact.between(NOW, milder);

        assertThat(changes).isNotEmpty().allMatch(Change::isLowering);
        assertThat(changes).anySatisfy(change -> {
            assertThat(change.report().symptoms()).containsOnlyKeys("leg-tingling");
            assertThat(change.reasonsBefore()).containsExactly(rule);
        });
        assertThat(unnamed(changes, "- Nothing has changed.")).isEqualTo(changes);
        assertThat(unnamed(changes, "- `%s` is routine now.".formatted(rule))).isEmpty();
    }

    @Test
    void aRaisingIsShownToo() {
        var stricter = NOW.with("general.something-else", each -> each.withLeadsTo(Urgency.IMMEDIATE));

        assertThat(Impact.between(NOW, stricter))
                .isNotEmpty()
                .noneMatch(Change::isLowering)
                .anyMatch(change -> change.report().symptoms().keySet().equals(Set.of("something-else")));
    }

    @Test
    void nothingIsShownWhereNothingHasChanged() {
        assertThat(Impact.between(NOW, NOW)).isEmpty();
    }

    /** What `./impact` runs. */
    @Test
    @EnabledIfSystemProperty(named = "impact.from", matches = ".+")
    void comparesTheFoldersAskedFor() {
        var from = RuleFiles.read(Path.of(System.getProperty("impact.from")));
        var to = RuleFiles.read(Path.of(System.getProperty("impact.to", EmbeddedGuidance.FOLDER.toString())));
        var changes = Impact.between(from, to);
        Impact.incomparable(from, to).forEach(System.out::println);
        changes.forEach(System.out::println);
        long lowered = changes.stream().filter(Change::isLowering).count();
        System.out.printf("%d ways raised, %d ways lowered%n", changes.size() - lowered, lowered);
    }

    /** Lowerings of which no rule that was a reason before is named. */
    private static List<Change> unnamed(List<Change> changes, String clinical) {
        return changes.stream()
                .filter(Change::isLowering)
                .filter(change -> change.reasonsBefore().stream().noneMatch(clinical::contains))
                .toList();
    }

    private static String newestClinicalEntries(String changelog) {
        int start = changelog.indexOf("\n### Clinical");
        int end = changelog.indexOf("\n### ", start + 1);
        return changelog.substring(start, end);
    }

    private static void keepAsReleased() throws IOException {
        for (var each : OF_THE_DECISION) {
            try (var files = Files.walk(EmbeddedGuidance.FOLDER.resolve(each))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var copy = RELEASED.resolve(
                            EmbeddedGuidance.FOLDER.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, Files.readString(file));
                }
            }
        }
    }
}
