package org.aftercare.triage.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The keys of all clients, by their digests. */
final class ApiKeys {
    static final ApiKeys NONE = new ApiKeys(Map.of());

    private final Map<KeyDigest, Held> held;

    /**
     * Whose a key is.
     *
     * @param until when it expires
     */
    record Held(SecurityIdentity client, Instant until) {}

    ApiKeys(Map<KeyDigest, Held> held) {
        this.held = Map.copyOf(held);
    }

    /** Who sent the key, if it is one that holds now. */
    Optional<SecurityIdentity> clientOf(String key, Instant now) {
        return ApiKey.isOne(key)
                ? Optional.ofNullable(held.get(KeyDigest.of(key)))
                        .filter(each -> now.isBefore(each.until()))
                        .map(Held::client)
                : Optional.empty();
    }

    /** How many keys hold now. */
    long count(Instant now) {
        return held.values().stream().filter(each -> now.isBefore(each.until())).count();
    }

    long clients() {
        return held.values().stream().map(Held::client).distinct().count();
    }
}
