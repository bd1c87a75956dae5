package org.aftercare.triage.proof;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Choices drawn from one source of chance. */
record Dice(SplittableRandom random) {
    private static final List<Duration> STEPS =
            List.of(Duration.ofNanos(1), Duration.ofSeconds(1), Duration.ofDays(1), Duration.ZERO);

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** True once in so many times. */
    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Up to so many of the values, which may repeat. */
    <T> Stream<T> some(int most, List<T> values) {
        return Stream.generate(() -> oneOf(values)).limit(below(most) + 1L);
    }

    /** A limit itself, or one nanosecond, second or day before or after it; never before the procedure. */
    Duration around(Duration limit) {
        return once(2) ? limit.plus(oneOf(STEPS)) : before(limit);
    }

    /** One nanosecond, second or day before a limit, or the limit itself; never before the procedure. */
    Duration before(Duration limit) {
        var before = limit.minus(oneOf(STEPS));
        return before.isNegative() ? Duration.ZERO : before;
    }
}
