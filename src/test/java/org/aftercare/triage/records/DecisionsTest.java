package org.aftercare.triage.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard is counted always, and recorded where the settings say so and make sense. */
class DecisionsTest {
    private static final Decision DECISION = MadeDecisions.coldLeg(DecisionId.of("a-request"));

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private Decisions decisions(DecisionsConfig config) {
        return new Decisions(MadeDecisions.GUIDANCE, config, meters);
    }

    private Decisions recordedIn(String file, Map<String, String> more) {
        var settings = new HashMap<>(more);
        settings.put("to", folder.resolve(file).toString());
        settings.put("key-file", KeyFile.in(folder).toString());
        return decisions(RecordSettings.of(settings));
    }

    private double count(String counter) {
        return meters.get(counter).counter().count();
    }

    @Test
    void whatIsHeardIsCountedWithRecordsSwitchedOff() throws InterruptedException {
        var decisions = decisions(RecordSettings.OFF);
        decisions.hear(DECISION);
        decisions.close();
        assertThat(meters.get("triage.assessments")
                        .tag("urgency", "IMMEDIATE")
                        .counter()
                        .count())
                .isEqualTo(1);
        for (var rule : MadeDecisions.rules(DECISION, false)) {
            assertThat(meters.get("triage.reasons")
                            .tags("rule", rule, "decides", "false")
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
        assertThat(count("triage.decisions.written")).isZero();
        assertThat(count("triage.decisions.lost")).isZero();
    }

    @Test
    void whatIsHeardIsInTheFileOnceItIsClosed() throws Exception {
        var decisions = recordedIn("records", Map.of());
        decisions.hear(DECISION);
        decisions.close();
        assertThat(Files.readAllLines(folder.resolve("records"))).hasSize(1);
        assertThat(count("triage.decisions.written")).isEqualTo(1);
    }

    @Test
    void theFileIsSetAsideAtTheSizeThatIsSet() throws Exception {
        var decisions = recordedIn("records", Map.of("max-size", "1K", "kept", "2"));
        for (int i = 0; i < 10; i++) {
            decisions.hear(DECISION);
        }
        decisions.close();
        for (var name : new String[] {"records", "records.1", "records.2"}) {
            assertThat(folder.resolve(name))
                    .exists()
                    .satisfies(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(1_024));
        }
        assertThat(folder.resolve("records.3")).doesNotExist();
        assertThat(count("triage.decisions.written")).isEqualTo(10);
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatExceptionOfType(CannotRecord.class)
                .isThrownBy(() -> recordedIn("records", Map.of("kept", "-1")))
                .withMessageContaining("`triage.decisions.kept` 0 or more");
        assertThatExceptionOfType(CannotRecord.class)
                .isThrownBy(() -> decisions(RecordSettings.of(Map.of("to", "stdout"))))
                .withMessageContaining("`triage.decisions.key-file` is not");
    }
}
