package org.aftercare.triage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every promise about the decision holds for every report, by two methods that share no code but the reading of the files. */
class PropertiesTest {
    private static final PlainGuidance PLAIN = RuleFiles.read(EmbeddedGuidance.FOLDER);
    private static final SatProofs SAT = new SatProofs(PLAIN);
    private static final EngineProof ENGINE = new EngineProof(PLAIN, EmbeddedGuidance.LOADED.guidance());
    private static final List<Figures.Proven> PROVEN = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(
            value = Property.class,
            mode = Mode.EXCLUDE,
            names = {"ORDER", "INTERVIEW"})
    void holds(Property property) {
        long start = System.nanoTime();
        var bySatisfiability = SAT.breachesOf(property);
        var byEngine = ENGINE.breachesOf(property);
        boolean holds = bySatisfiability.isEmpty() && byEngine.isEmpty();
        PROVEN.add(Figures.proven(property, holds, List.of("engine", "sat"), (System.nanoTime() - start) / 1e9));

        assertThat(bySatisfiability).as("by satisfiability").isEmpty();
        assertThat(byEngine).as("by the engine").isEmpty();
    }

    @AfterAll
    static void keepFigures() {
        Figures.write("properties", PROVEN);
    }
}
