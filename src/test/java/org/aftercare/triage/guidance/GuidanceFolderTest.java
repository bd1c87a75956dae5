package org.aftercare.triage.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidanceFolderTest {
    private static final Path SMALL = Path.of("src/test/resources/small-guidance");
    private static final String DIGEST = digest(GuidanceFolder.load(SMALL));

    @TempDir
    private Path folder;

    @Test
    void commentsBlankLinesAndTheOrderOfKeysDoNotChangeTheDigest() {
        var copy = copy().change("advice.yaml", text -> "# a comment\n\n" + text.replace("- id", "\n# another\n- id"))
                .replace(
                        "procedures.yaml",
                        "  region: LEG\n  access-sites: [GROIN, WRIST]\n",
                        "  access-sites:\n    - GROIN\n    - 'WRIST'\n  region: LEG\n")
                .replace("text/de/answers.yaml", "  GP: Hausarztpraxis\n", "  GP: >-\n    Hausarztpraxis\n");
        assertThat(digest(copy.load())).isEqualTo(DIGEST);
    }

    @ParameterizedTest(name = "{1} becomes {2}")
    @CsvSource({
        "guidance.yaml, GB: '999', GB: '112'",
        "guidance.yaml, URGENT: PT12H, URGENT: PT11H",
        "rules/infection.yaml, under: PT24H, under: PT23H",
        "rules/blocked-artery.yaml, leads-to: CALL_AMBULANCE, leads-to: SELF_CARE",
        "symptoms/general.yaml, cautious: shivering, cautious: feverish",
        "sources/leg-page.yaml, 2019-12, 2019-11",
        "text/de/advice.yaml, Legen Sie sich hin., Legen Sie sich flach hin.",
        "text/en/procedures.yaml, leg-angioplasty: Leg angioplasty, leg-angioplasty: Leg Angioplasty"
    })
    void everyChangedValueChangesTheDigest(String file, String before, String after) {
        assertThat(digest(copy().replace(file, before, after).load())).isNotEqualTo(DIGEST);
    }

    @Test
    void theOrderOfAListChangesTheDigest() {
        var copy = copy().replace("procedures.yaml", "[HOSPITAL, GP]", "[GP, HOSPITAL]");
        assertThat(digest(copy.load())).isNotEqualTo(DIGEST);
    }

    @Test
    void schemasAndHiddenFilesAreNoPartOfTheGuidance() throws IOException {
        var copy = copy();
        Files.createDirectories(folder.resolve("schema"));
        Files.writeString(folder.resolve("schema/rules.schema.json"), "{}");
        Files.writeString(folder.resolve("rules/.bleeding.yaml.swp"), "- - -");
        assertThat(digest(copy.load())).isEqualTo(DIGEST);
    }

    @Test
    void aMountedConfigMapLoads() throws IOException {
        var version = folder.resolve("..2026_01_31_08_00_00.1234567890");
        GuidanceCopy.of(SMALL, version);
        Files.createSymbolicLink(folder.resolve("..data"), version.getFileName());
        try (var entries = Files.list(version)) {
            for (var entry : entries.toList()) {
                var name = entry.getFileName().toString();
                Files.createSymbolicLink(folder.resolve(name), Path.of("..data", name));
            }
        }
        assertThat(digest(GuidanceFolder.load(folder))).isEqualTo(DIGEST);
    }

    @Test
    void aFolderThatIsNotThereIsTheOnlyIssue() {
        var missing = folder.resolve("nowhere");
        assertIssues(missing, missing + ":1:1: there is no such folder");
    }

    @Test
    void aFileInPlaceOfTheFolderIsTheOnlyIssue() throws IOException {
        var file = Files.writeString(folder.resolve("guidance.zip"), "");
        assertIssues(file, file + ":1:1: there is no such folder");
    }

    @Test
    void anEmptyFolderLacksTheFilesThereIsOneOfEach() {
        assertIssues(
                folder,
                "advice.yaml:1:1: the file is missing",
                "conflicts.yaml:1:1: the file is missing",
                "guidance.yaml:1:1: the file is missing",
                "procedures.yaml:1:1: the file is missing");
    }

    @Test
    void aLinkToNothingIsNotPassedOver() throws IOException {
        var copy = copy().delete("rules/bleeding.yaml");
        Files.createSymbolicLink(folder.resolve("rules/bleeding.yaml"), Path.of("nowhere.yaml"));
        assertIssues(copy.folder(), "rules/bleeding.yaml:1:1: the file cannot be read");
    }

    @Test
    void aFolderThatContainsItselfIsAnIssue() throws IOException {
        var copy = copy();
        Files.createSymbolicLink(folder.resolve("rules/again"), folder);
        assertThatThrownBy(copy::load)
                .isInstanceOf(BrokenGuidance.class)
                .hasMessageStartingWith(folder + ":1:1: the folder cannot be read: ");
    }

    private GuidanceCopy copy() {
        return GuidanceCopy.of(SMALL, folder);
    }

    private static String digest(LoadedGuidance loaded) {
        return loaded.guidance().edition().digest();
    }

    private static void assertIssues(Path folder, String... issues) {
        assertThatThrownBy(() -> GuidanceFolder.load(folder))
                .isInstanceOfSatisfying(
                        BrokenGuidance.class,
                        broken -> assertThat(broken.issues().stream().map(Issue::toString))
                                .containsExactly(issues));
    }
}
