package org.aftercare.triage.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record is one line that says what was decided, and can be read again and held against another. */
class DecisionRecordTest {
    @TempDir
    Path folder;

    private DecisionRecord record;

    @BeforeEach
    void make() {
        record = of(new DecisionId("a-request", 7L));
    }

    private DecisionRecord of(DecisionId id) {
        return DecisionRecord.of(
                MadeDecisions.coldLeg(id), MadeDecisions.GUIDANCE.edition(), DecisionKey.in(KeyFile.in(folder)));
    }

    @Test
    void itHoldsWhatWasDecidedByWhichRulesOfWhichGuidance() {
        var decision = MadeDecisions.coldLeg(DecisionId.of("a-request"));
        var edition = MadeDecisions.GUIDANCE.edition();
        assertThat(MadeDecisions.rules(decision, true)).containsExactly("blocked-artery.cold-or-numb-leg");
        assertThat(MadeDecisions.rules(decision, false)).isNotEmpty();
        assertThat(record.line())
                .startsWith(
                        "{\"kind\":\"decision\",\"id\":\"a-request\",\"position\":7,\"at\":\"2026-11-27T08:15:30.123456Z\",")
                .contains("\"guidance\":{\"version\":\"" + edition.version() + "\",\"digest\":\"" + edition.digest()
                        + "\"}")
                .contains("\"disposition\":\"CALL_AMBULANCE\",\"urgency\":\"IMMEDIATE\"")
                .contains("\"decidedBy\":[\"blocked-artery.cold-or-numb-leg\"]")
                .contains("\"alsoApplied\":[\"" + String.join("\",\"", MadeDecisions.rules(decision, false)) + "\"]")
                .doesNotContain("\n");
    }

    @Test
    void itHoldsNothingOfTheReport() {
        assertThat(record.line())
                .doesNotContain(
                        "leg-coldness", "leg-swelling", "marked", "PRESENT", "GROIN", "P2D", "PT48H", "sedation");
    }

    @Test
    void aReportByItselfHasNoPosition() {
        assertThat(of(DecisionId.of("a-request")).line()).doesNotContain("\"position\"");
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        assertThat(DecisionRecord.parse(record.line())).isEqualTo(record);
        assertThat(record.instant()).isEqualTo(MadeDecisions.AT);
    }

    @Test
    void anotherLineIsNoRecord() {
        for (var line : new String[] {"", "{}", "hello", record.line().replace("\"decision\"", "\"log\"")}) {
            assertThatIllegalArgumentException().isThrownBy(() -> DecisionRecord.parse(line));
        }
    }

    @Test
    void aRecordFitsItself() {
        assertThat(Comparison.of(record, record)).hasSize(6).allMatch(Comparison::isSame);
    }

    @Test
    void eachThingThatDiffersIsNamedAndNoOther() {
        var line = record.line();
        differs(line.replace(MadeDecisions.GUIDANCE.edition().digest(), "sha256:00"), "guidance");
        differs(line.replace("hmac-sha256:", "hmac-sha256:0"), "report");
        differs(line.replace(record.report().key(), "0"), "report");
        differs(line.replace("CALL_AMBULANCE", "SELF_CARE"), "disposition");
        differs(line.replace("IMMEDIATE", "URGENT"), "urgency");
        differs(line.replace("cold-or-numb-leg", "warm-leg"), "deciding rules");
        differs(line.replaceFirst("\"alsoApplied\":\\[[^]]*]", "\"alsoApplied\":[]"), "other rules");
    }

    private void differs(String line, String what) {
        var different = Comparison.of(DecisionRecord.parse(line), record).stream()
                .filter(each -> !each.isSame())
                .toList();
        assertThat(different).extracting(Comparison::of).containsExactly(what);
        assertThat(different.get(0).toString()).startsWith("DIFFERS  " + what + ": recorded ");
    }
}
