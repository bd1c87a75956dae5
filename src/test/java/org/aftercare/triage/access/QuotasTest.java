package org.aftercare.triage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotasTest {
    private static final Duration WINDOW = Duration.ofSeconds(60);

    private final HandSetTime time = new HandSetTime();
    private final Quotas quotas = new Quotas(new Quota(3, WINDOW), time);

    private static final class HandSetTime implements TimeMeter {
        private Duration now = Duration.ofHours(1);

        @Override
        public long currentTimeNanos() {
            return now.toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void pass(Duration span) {
            now = now.plus(span);
        }
    }

    @Test
    void asManyCallsAsTheQuotaAreGrantedAndNoMore() {
        var remaining =
                IntStream.range(0, 5).mapToObj(call -> quotas.call("ward")).toList();
        assertThat(remaining).extracting(Allowance::isGranted).containsExactly(true, true, true, false, false);
        assertThat(remaining).extracting(Allowance::remaining).containsExactly(2L, 1L, 0L, 0L, 0L);
    }

    @Test
    void noClientUsesUpWhatIsAnothers() {
        IntStream.range(0, 4).forEach(call -> quotas.call("ward"));
        assertThat(quotas.call("call-centre").remaining()).isEqualTo(2);
    }

    @Test
    void theNextWindowBeginsWhenItWasSaidTo() {
        IntStream.range(0, 3).forEach(call -> quotas.call("ward"));
        time.pass(Duration.ofMillis(17_200));
        var refused = quotas.call("ward");
        assertThat(refused.isGranted()).isFalse();
        assertThat(refused.secondsUntilNext()).isEqualTo(43);
        time.pass(Duration.ofMillis(42_700));
        assertThat(quotas.call("ward").secondsUntilNext()).isEqualTo(1);
        time.pass(Duration.ofMillis(100));
        assertThat(quotas.call("ward")).isEqualTo(new Allowance(true, 2, WINDOW));
    }

    @Test
    void reportsOfABatchUseUpWhatIsLeftAndNotMore() {
        quotas.call("ward");
        quotas.count("ward", 500);
        assertThat(quotas.call("ward").isGranted()).isFalse();
        time.pass(WINDOW);
        assertThat(quotas.call("ward").remaining()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.5S", "PT1.5S", "-PT1S"})
    void aWindowIsANumberOfWholeSeconds(Duration window) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quota(1, window))
                .withMessage("`triage.rate.window`: is not a number of whole seconds");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void aQuotaIsAtLeastOneCall(long calls) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quota(calls, WINDOW))
                .withMessage("`triage.rate.calls`: is less than one");
    }
}
