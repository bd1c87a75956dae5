package org.aftercare.triage.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.clinical.Circumstance;
import org.aftercare.triage.clinical.Circumstances;
import org.aftercare.triage.clinical.Presence;
import org.aftercare.triage.clinical.ReportedSymptom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal reports have equal digests and others have others, under one key; a key that could be guessed is none. */
class DecisionKeyTest {
    private static final ReportedSymptom COLD = ReportedSymptom.present(MadeDecisions.symptom("leg-coldness"), 0);
    private static final ReportedSymptom SWOLLEN = ReportedSymptom.present(MadeDecisions.symptom("leg-swelling"), 1);

    @TempDir
    Path folder;

    private DecisionKey key() {
        return DecisionKey.in(KeyFile.in(folder));
    }

    @Test
    void aReportIsWrittenInOneWay() {
        assertThat(CanonicalReport.text(
                        MadeDecisions.report(SWOLLEN, COLD, ReportedSymptom.absent(MadeDecisions.symptom("fever")))))
                .isEqualTo("""
                        report 1
                        procedure leg-angioplasty
                        access-site GROIN
                        since PT48H
                        circumstance flight FALSE
                        circumstance sedation TRUE
                        symptom fever ABSENT
                        symptom leg-coldness PRESENT
                        symptom leg-swelling PRESENT marked""");
    }

    @Test
    void theDigestIsTheHmacOfThatText() {
        // printf '…' | openssl dgst -sha256 -mac HMAC -macopt hexkey:000102…1f
        assertThat(key().digest(MadeDecisions.report(COLD, SWOLLEN)))
                .isEqualTo("hmac-sha256:92df874e45a72eaffd96b98ee5c9a7a72f015541ad488af3b93124ac5766c18a");
        assertThat(key().id()).isEqualTo("630dcd2966c43366");
    }

    @Test
    void theOrderOfSymptomsDoesNotMatter() {
        assertThat(key().digest(MadeDecisions.report(COLD, SWOLLEN)))
                .isEqualTo(key().digest(MadeDecisions.report(SWOLLEN, COLD)));
    }

    @Test
    void whateverTheDecisionReadsMatters() {
        var swelling = MadeDecisions.symptom("leg-swelling");
        var reports = List.of(
                MadeDecisions.report(SWOLLEN),
                MadeDecisions.report(COLD, SWOLLEN),
                MadeDecisions.report(ReportedSymptom.present(swelling, 0)),
                MadeDecisions.report(new ReportedSymptom(swelling, Presence.PRESENT, null)),
                MadeDecisions.report(new ReportedSymptom(swelling, Presence.UNKNOWN, null)),
                MadeDecisions.report(ReportedSymptom.absent(swelling)),
                MadeDecisions.report(new Circumstances(Map.of(), Duration.ofDays(2)), SWOLLEN),
                MadeDecisions.report(new Circumstances(Map.of(), null), SWOLLEN),
                MadeDecisions.report(new Circumstances(Map.of(Circumstance.SEDATION, false), null), SWOLLEN),
                MadeDecisions.report(new Circumstances(Map.of(Circumstance.SEDATION, true), null), SWOLLEN));
        assertThat(reports.stream().map(key()::digest)).doesNotHaveDuplicates();
    }

    @Test
    void anotherKeyGivesAnotherDigestAndAnotherId() {
        var one = key();
        var other = DecisionKey.in(KeyFile.of(folder, "A".repeat(43) + "="));
        assertThat(other.id()).isNotEqualTo(one.id());
        assertThat(other.digest(MadeDecisions.report(COLD))).isNotEqualTo(one.digest(MadeDecisions.report(COLD)));
    }

    @Test
    void aKeyThatIsTooShortOrNoneIsRefusedWithTheRemedyAndIsNotRepeated() {
        refuses("A".repeat(40) + "AA==", "has 31 bytes and needs 32");
        refuses("", "has 0 bytes and needs 32");
        refuses("hunter2 is my key\n", "holds no Base64");
    }

    private void refuses(String content, String why) {
        assertThatExceptionOfType(CannotRecord.class)
                .isThrownBy(() -> DecisionKey.in(KeyFile.of(folder, content)))
                .withMessageContainingAll("`triage.decisions.key-file`", why, "head -c 32 /dev/urandom | base64")
                .withMessageNotContaining("hunter2");
    }

    @Test
    void aKeyFileThatIsNotThereIsRefused() {
        assertThatExceptionOfType(CannotRecord.class)
                .isThrownBy(() -> DecisionKey.in(folder.resolve("nowhere")))
                .withMessageContaining("nowhere` cannot be read");
    }
}
