package org.aftercare.triage.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.aftercare.triage.clinical.SourceKind;
import org.junit.jupiter.api.Test;

class EmbeddedGuidanceTest {
    @Test
    void holdsTheWholeGuidance() {
        var guidance = EmbeddedGuidance.LOADED.guidance();
        assertThat(guidance.evidence().sources())
                .filteredOn(source -> source.kind() == SourceKind.GUIDANCE)
                .hasSize(5);
        assertThat(guidance.catalogue().procedures()).hasSize(4);
        assertThat(guidance.catalogue().symptoms()).hasSizeGreaterThanOrEqualTo(52);
        assertThat(guidance.rules().all()).hasSizeGreaterThanOrEqualTo(90);
    }
}
