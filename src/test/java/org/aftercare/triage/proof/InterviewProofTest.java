package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.Test;

/** No interview ends too early: by satisfiability whatever was asked about whatever report, and by the engine at every rule. */
class InterviewProofTest {
    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);

    @Test
    void theAnswerStandsWhenNothingIsLeftToAsk() {
        long start = System.nanoTime();
        var bySatisfiability = PLAIN.procedures().stream()
                .map(procedure -> new InterviewProof(PLAIN, procedure.code()))
                .flatMap(proof ->
                        Stream.of(proof.endsBeforeTheAnswerStands(), proof.endsInSelfCareWithARedFlagUnasked()))
                .flatMap(Optional::stream)
                .toList();
        var interviews = new Interviews(EmbeddedGuidance.LOADED.guidance())
                .atEveryRule(PLAIN)
                .toList();
        var byEngine = interviews.stream().filter(each -> !each.isRight()).toList();
        boolean holds = bySatisfiability.isEmpty() && byEngine.isEmpty();
        double seconds = (System.nanoTime() - start) / 1e9;
        Figures.write("interview-proof", Figures.proven(Property.INTERVIEW, holds, List.of("engine", "sat"), seconds));

        assertThat(bySatisfiability).as("by satisfiability").isEmpty();
        assertThat(byEngine).as("by the engine").isEmpty();
        assertThat(interviews).hasSizeGreaterThan(1_000);
    }

    /** So that a proof that finds nothing means something. */
    @Test
    void anInterviewBlindToWhatSymptomsMeanTogetherIsFound() {
        var procedure = PLAIN.procedures().get(0).code();
        assertThat(new InterviewProof(PLAIN, procedure, false).endsBeforeTheAnswerStands())
                .isPresent();
    }
}
