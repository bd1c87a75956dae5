package load;

import java.util.Arrays;

/** How long answers took, in nanoseconds; used by one thread. */
final class Times {
    private long[] taken = new long[4_096];
    private int count;

    void add(long nanos) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = nanos;
    }

    int count() {
        return count;
    }

    /** The time, in milliseconds, within which such a share of the answers came. */
    double within(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        var sorted = Arrays.copyOf(taken, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(count - 1L, (long) Math.ceil(share * count) - 1)] / 1e6;
    }
}
