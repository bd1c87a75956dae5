package load;

import java.util.Map;
import java.util.TreeMap;

/** What became of requests that several callers sent; from the first on, no request is left out. */
final class Tally {
    private final Times times = new Times();
    private final Map<String, Integer> failures = new TreeMap<>();
    private int failed;
    private long longestGap;
    private long last = System.nanoTime();

    synchronized void answered(long taken) {
        long now = System.nanoTime();
        times.add(taken);
        longestGap = Math.max(longestGap, now - last);
        last = now;
    }

    synchronized void failed(String kind) {
        failed++;
        failures.merge(kind, 1, Integer::sum);
    }

    synchronized int sent() {
        return times.count() + failed;
    }

    synchronized int failed() {
        return failed;
    }

    /** How many failed, by what the caller saw. */
    synchronized Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }

    synchronized double within(double share) {
        return times.within(share);
    }

    /** The longest time, in milliseconds, in which no caller was answered. */
    synchronized double longestGap() {
        return longestGap / 1e6;
    }
}
