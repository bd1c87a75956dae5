package org.aftercare.triage.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published safety case refers to nothing that is not there and leaves no red flag out. */
class SafetyCaseTest {
    private static final String WRITTEN = read(HazardLog.FILE);
    private static final References REFERENCES = new References(EmbeddedGuidance.LOADED.guidance());

    /** A log of one hazard, for a fault to be planted in. */
    private static final String SMALL = """
            scale:
              severity: {1: a, 2: b, 3: c, 4: d, 5: e}
              likelihood: {1: a, 2: b, 3: c, 4: d, 5: e}
              levels:
                1: [LOW, LOW, LOW, LOW, LOW]
                2: [LOW, LOW, LOW, LOW, LOW]
                3: [LOW, LOW, LOW, LOW, HIGH]
                4: [LOW, LOW, LOW, LOW, HIGH]
                5: [LOW, LOW, LOW, MEDIUM, HIGH]
              meaning: {LOW: a, MEDIUM: b, HIGH: c, VERY_HIGH: d}
            hazards:
              - id: HZ-01
                hazard: something
                causes: [something]
                harm: something
                initial-risk: {severity: 5, likelihood: 5, level: HIGH}
                controls:
                  - kind: DESIGN
                    what: something
                    rules: [stroke.*, heart.twinges]
                    tests: [SafetyCaseTest, SafetyCaseTest#theMatrixIsTheOneThatFollows]
                  - kind: USE
                    what: something
                    docs: [README.md#how-it-decides]
                    code: [pom.xml]
                residual-risk: {severity: 5, likelihood: 4, level: MEDIUM}
                accepted-by: "not accepted: awaits a named clinical safety officer"
            """;

    @Test
    void nothingHangsInTheAir() {
        var log = HazardLog.read(WRITTEN);
        assertThat(new Orphans(log, REFERENCES).all()).isEmpty();
        assertThat(log.hazards()).hasSizeGreaterThanOrEqualTo(18);
    }

    @Test
    void theMatrixIsTheOneThatFollows() throws IOException {
        var matrix = Traceability.of(HazardLog.read(WRITTEN), REFERENCES);
        if (System.getProperty("update") != null) {
            Files.writeString(Traceability.FILE, matrix);
        }
        assertThat(read(Traceability.FILE))
                .as("the matrix; write it with: ./mvnw test -Dtest=SafetyCaseTest -Dupdate")
                .isEqualTo(matrix);
    }

    @Test
    void onlyRedFlagsAreMissingBeforeAFaultIsPlanted() {
        assertThat(new Orphans(HazardLog.read(SMALL), REFERENCES).all())
                .contains("no hazard has a control that names the ambulance rule `heart.chest-pain-not-easing`")
                .contains("no hazard has a control that names the ambulance rule "
                        + "`repeat-contact.asked-before-and-worsening`")
                .allMatch(orphan -> orphan.startsWith("no hazard has a control that names the ambulance rule `"))
                .noneMatch(orphan -> orphan.contains("`stroke."));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a complication nobody has | stroke.* | strok.* | HZ-01.1 refers to a rule that does not exist: `strok.*`
            a rule nobody has | heart.twinges | heart.twinge | HZ-01.1 refers to a rule that does not exist: `heart.twinge`
            a test class that is gone | [SafetyCaseTest, | [SafetyTest, | HZ-01.1 refers to a test that does not exist: `SafetyTest`
            a class that is no test | [SafetyCaseTest, | [HazardLog, | HZ-01.1 refers to a test that does not exist: `HazardLog`
            a method that is no test | #theMatrixIsTheOneThatFollows | #read | HZ-01.1 refers to a test that does not exist: `SafetyCaseTest#read`
            a path that is gone | pom.xml | pom.yml | HZ-01.2 refers to a path that does not exist: `pom.yml`
            a heading that is gone | #how-it-decides | #how | HZ-01.2 refers to a path that does not exist: `README.md#how`
            a test control without a test | 'kind: USE' | 'kind: TEST' | HZ-01.2 is a control of kind TEST that nothing backs
            an instruction that stands nowhere | 'docs: [README.md#how-it-decides]' | 'docs: []' | HZ-01.2 is a control of kind USE that nothing backs
            a design without rule or test | 'kind: USE' | 'kind: DESIGN' | HZ-01.2 is a control of kind DESIGN that nothing backs
            a hazard without a cause | causes: [something] | causes: [] | HZ-01 has no cause
            a level too low | likelihood: 5, level: HIGH | likelihood: 5, level: LOW | HZ-01 has a risk that does not follow from the scale: 5 x 5: LOW
            a step not on the scale | severity: 5, likelihood: 4 | severity: 6, likelihood: 4 | HZ-01 has a risk that does not follow from the scale: 6 x 4: MEDIUM
            controls that make it worse | likelihood: 5, level: HIGH | likelihood: 1, level: LOW | HZ-01 has a higher risk with its controls than without
            a scale that falls | 4: [LOW, LOW, LOW, LOW, HIGH] | 4: [LOW, LOW, LOW, LOW, LOW] | the scale falls at 4 x 5
            a scale with a gap | 4: [LOW, LOW, LOW, LOW, HIGH] | 4: [LOW, LOW, LOW, HIGH] | the scale is not whole
            an id out of turn | id: HZ-01 | id: HZ-02 | HZ-02 stands where HZ-01 belongs
            accepted by an office | 'not accepted: awaits a named clinical safety officer' | the board | HZ-01 is accepted by nobody who is named: `the board`
            """)
    void isAnOrphan(String fault, String before, String after, String orphan) {
        assertThat(new Orphans(HazardLog.read(planted(before, after)), REFERENCES).all())
                .contains(orphan);
    }

    @Test
    void aHazardWithoutControlIsAnOrphan() {
        var planted = SMALL.replaceAll("(?s)controls:\n.*?(?= +residual)", "controls: []\n");
        assertThat(new Orphans(HazardLog.read(planted), REFERENCES).all()).contains("HZ-01 has no control");
    }

    @Test
    void anOfficerWhoIsNamedMayAccept() {
        var accepted = planted(Orphans.NOT_ACCEPTED, "Ada Example, clinical safety officer, 2026-12-01");
        assertThat(new Orphans(HazardLog.read(accepted), REFERENCES).all())
                .noneMatch(orphan -> orphan.contains("accepted"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unknown key | 'likelihood: 5, level: HIGH' | 'likelihood: 5, level: HIGH, owner: nobody' | owner
            a key that is there twice | likelihood: 4 | 'likelihood: 4, likelihood: 4' | likelihood
            a key of a control that is misspelt | code: | coed: | coed
            a key that is missing | harm: something | '' | has no harm
            a kind that is none | kind: USE | kind: HOPE | HOPE
            a risk without a likelihood | 'likelihood: 4, ' | '' | likelihood
            """)
    void isNotRead(String fault, String before, String after, String named) {
        var planted = planted(before, after);
        assertThatThrownBy(() -> HazardLog.read(planted))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private static String planted(String before, String after) {
        assertThat(SMALL).contains(before);
        return SMALL.replace(before, after);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
