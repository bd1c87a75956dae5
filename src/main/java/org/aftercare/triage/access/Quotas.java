package org.aftercare.triage.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Counts the calls of each client against its quota; a client that has not called for a whole window is forgotten. */
public final class Quotas {
    private static final int MOST_CLIENTS = 100_000;

    private final Quota quota;
    private final TimeMeter time;
    private final Cache<String, Bucket> clients;

    public Quotas(Quota quota) {
        this(quota, TimeMeter.SYSTEM_NANOTIME);
    }

    Quotas(Quota quota, TimeMeter time) {
        this.quota = quota;
        this.time = time;
        this.clients = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(quota.window())
                .ticker(time::currentTimeNanos)
                .build();
    }

    public Quota quota() {
        return quota;
    }

    /** What is left to the client after one more call. */
    public Allowance call(String client) {
        var spent = of(client).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                spent.isConsumed(), spent.getRemainingTokens(), Duration.ofNanos(spent.getNanosToWaitForReset()));
    }

    /** Counts more calls of the client, as many as are left to it in this window. */
    public void count(String client, long calls) {
        of(client).tryConsumeAsMuchAsPossible(calls);
    }

    private Bucket of(String client) {
        return clients.get(
                client,
                none -> Bucket.builder()
                        .addLimit(
                                limit -> limit.capacity(quota.calls()).refillIntervally(quota.calls(), quota.window()))
                        .withCustomTimePrecision(time)
                        .build());
    }
}
