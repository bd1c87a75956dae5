package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** The times that an interview offers to choose from. */
class StretchTest {
    @Test
    void sayFromWhenToWhen() {
        var limits =
                Stream.of("PT90M", "PT24H", "PT36H", "P3D").map(Duration::parse).toList();
        var sentences = EmbeddedGuidance.LOADED.texts().bestFor(List.of());
        assertThat(Stretch.between(limits))
                .extracting(stretch -> stretch.text(sentences))
                .containsExactly(
                        "Less than 90 minutes ago",
                        "At least 90 minutes, but less than 24 hours ago",
                        "At least 24 hours, but less than 36 hours ago",
                        "At least 36 hours, but less than 3 days ago",
                        "3 days ago or more");
    }

    @Test
    void whereNoRuleReadsTheTimeOneStretchIsAll() {
        assertThat(Stretch.between(List.of())).containsExactly(new Stretch(Duration.ZERO, null));
    }
}
