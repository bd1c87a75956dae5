package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever bytes are posted, they are answered, or refused in the service's own words: nothing is thrown and nothing repeated.
 *
 * <p>In the build these are tests of the seeds; {@code ./long-checks fuzz} makes a million further bodies from them.
 */
class ParserFuzzTest {
    private static final BareOperations SERVICE = new BareOperations(EmbeddedGuidance.LOADED);
    private static final OwnWords OWN = new OwnWords(EmbeddedGuidance.LOADED.guidance());

    @MethodSource("org.aftercare.triage.api.FuzzSeeds#reports")
    @FuzzTest
    void report(byte[] body) {
        check(SERVICE.triage(body));
    }

    @MethodSource("org.aftercare.triage.api.FuzzSeeds#interviews")
    @FuzzTest
    void interview(byte[] body) {
        check(SERVICE.interview(body));
    }

    @MethodSource("org.aftercare.triage.api.FuzzSeeds#said")
    @FuzzTest
    void said(byte[] body) {
        check(SERVICE.suggest(body));
    }

    @MethodSource("org.aftercare.triage.api.FuzzSeeds#batches")
    @FuzzTest
    void batch(byte[] body) {
        check(SERVICE.batch(body));
    }

    @MethodSource("org.aftercare.triage.api.FuzzSeeds#lines")
    @FuzzTest
    void lines(byte[] body) {
        check(SERVICE.lines(body));
    }

    private static void check(List<Problem> problems) {
        for (var problem : problems) {
            assertThat(problem.status()).isBetween(400, 499);
            OWN.check(problem);
        }
    }
}
