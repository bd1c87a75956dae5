package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No interview ends too early, whatever was asked about whatever report. */
class InterviewProofTest {
    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);

    static final List<String> PROCEDURES =
            PLAIN.procedures().stream().map(PlainProcedure::code).toList();

    @ParameterizedTest
    @FieldSource("PROCEDURES")
    void theAnswerStandsWhenNothingIsLeftToAsk(String procedure) {
        assertThat(new InterviewProof(PLAIN, procedure).endsBeforeTheAnswerStands())
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PROCEDURES")
    void selfCareComesOnlyAfterEveryRedFlag(String procedure) {
        assertThat(new InterviewProof(PLAIN, procedure).endsInSelfCareWithARedFlagUnasked())
                .isEmpty();
    }

    /** So that a proof that finds nothing means something. */
    @Test
    void anInterviewBlindToWhatSymptomsMeanTogetherIsFound() {
        assertThat(new InterviewProof(PLAIN, PROCEDURES.get(0), false).endsBeforeTheAnswerStands())
                .isPresent();
    }
}
