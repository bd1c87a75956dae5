package org.aftercare.triage.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JsonWebTokenCredential;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Knows a caller by what the headers hold: one API key or one bearer token. Whoever sends a credential that is not taken is refused,
 * also where nobody needs one. Where the headers hold none, a client certificate may still tell.
 */
@Singleton
public final class Credentials implements HttpAuthenticationMechanism {
    public static final String KEY_HEADER = "X-API-Key";

    /** How to call, for the header `WWW-Authenticate`. */
    public static final String CHALLENGE = "ApiKey header=\"" + KEY_HEADER + "\", Bearer";

    private static final String BEARER = "Bearer ";
    private static final int UNAUTHORIZED = 401;
    private static final int BEFORE_OTHERS = DEFAULT_PRIORITY + 1000;

    private final KeysInForce keys;
    private final boolean takesTokens;

    public Credentials(KeysInForce keys, CallersConfig config) {
        this.keys = keys;
        this.takesTokens = config.jwt().keys().isPresent();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext exchange, IdentityProviderManager providers) {
        var headers = exchange.request().headers();
        var sentKeys = headers.getAll(KEY_HEADER);
        var sentTokens = headers.getAll(HttpHeaders.AUTHORIZATION);
        if (sentKeys.isEmpty() && sentTokens.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        if (sentKeys.size() + sentTokens.size() > 1) {
            return refused();
        }
        return sentKeys.isEmpty() ? byToken(sentTokens.get(0), providers) : byKey(sentKeys.get(0));
    }

    private Uni<SecurityIdentity> byKey(String key) {
        return keys.clientOf(key).map(client -> Uni.createFrom().item(client)).orElseGet(Credentials::refused);
    }

    private Uni<SecurityIdentity> byToken(String authorization, IdentityProviderManager providers) {
        if (!takesTokens || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return refused();
        }
        var token = new JsonWebTokenCredential(authorization.substring(BEARER.length()));
        return providers
                .authenticate(new TokenAuthenticationRequest(token))
                // A claim of the wrong type is no bug of ours.
                .onFailure()
                .transform(failure -> new AuthenticationFailedException());
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", CHALLENGE));
    }

    @Override
    public int getPriority() {
        return BEFORE_OTHERS;
    }
}
