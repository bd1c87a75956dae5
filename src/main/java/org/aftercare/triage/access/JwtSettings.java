package org.aftercare.triage.access;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import org.aftercare.triage.access.CallersConfig.JwtConfig;
import org.jose4j.jwk.PublicJsonWebKey;

/** Whether bearer tokens can be checked as they should be, found out at start rather than with the first token. */
final class JwtSettings {
    private static final Set<String> PUBLIC =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    private JwtSettings() {}

    /**
     * Passes what is complete, or not set at all.
     *
     * @throws RefusedStart with the setting to mend
     */
    static void check(JwtConfig config) {
        if (config.keys().isEmpty()) {
            if (config.issuer().isPresent() || config.audience().isPresent()) {
                throw new RefusedStart("bearer tokens need `TRIAGE_CALLERS_JWT_KEYS`");
            }
            return;
        }
        if (config.issuer().isEmpty() || config.audience().isEmpty()) {
            throw new RefusedStart("bearer tokens need `TRIAGE_CALLERS_JWT_ISSUER` and `TRIAGE_CALLERS_JWT_AUDIENCE`:"
                    + " without them a token made for another service would be taken");
        }
        if (config.algorithms().isEmpty() || !PUBLIC.containsAll(config.algorithms())) {
            throw new RefusedStart(
                    "`TRIAGE_CALLERS_JWT_ALGORITHMS` takes algorithms with a public key only, such as `RS256,ES256`");
        }
        if (config.maxAgeInSeconds() <= 0) {
            throw new RefusedStart("`TRIAGE_CALLERS_JWT_MAX_AGE_IN_SECONDS` must be more than 0");
        }
        checkKeys(config.keys().get(), config.algorithms());
    }

    private static void checkKeys(String keys, List<String> algorithms) {
        if (keys.startsWith("https:")) {
            return;
        }
        if (keys.startsWith("http:")) {
            if (!"localhost".equals(URI.create(keys).getHost())) {
                throw new RefusedStart(
                        "`TRIAGE_CALLERS_JWT_KEYS` must be an https address or a file: whoever can change"
                                + " the keys on their way can make tokens");
            }
            return;
        }
        var text = read(keys);
        if (!isKeySet(text) && !(algorithms.size() == 1 && isPem(text, algorithms.get(0)))) {
            throw new RefusedStart(
                    "`TRIAGE_CALLERS_JWT_KEYS` names neither a set of public keys (JWKS) nor a public key (PEM)"
                            + " for the only algorithm of `TRIAGE_CALLERS_JWT_ALGORITHMS`");
        }
    }

    private static String read(String keys) {
        try {
            return Files.readString(Path.of(keys));
        } catch (IOException e) {
            throw new RefusedStart("the file of `TRIAGE_CALLERS_JWT_KEYS` cannot be read");
        }
    }

    private static boolean isKeySet(String text) {
        var keys = KeyUtils.loadJsonWebKeys(text);
        return keys != null
                && !keys.isEmpty()
                && keys.stream().allMatch(key -> key instanceof PublicJsonWebKey pair && pair.getPrivateKey() == null);
    }

    private static boolean isPem(String text, String algorithm) {
        try {
            KeyUtils.decodePublicKey(text, SignatureAlgorithm.fromAlgorithm(algorithm));
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
