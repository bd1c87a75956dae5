package org.aftercare.triage.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A service that tells callers apart by API keys and by bearer tokens. */
public final class ToldApart implements QuarkusTestProfile {
    /** Sent by a client who may have reports assessed. */
    static final String ASSESSING = key('a');

    /** A second key of the same client. */
    static final String ASSESSING_TOO = key('b');

    /** Sent by a client who may only read. */
    static final String READING = key('r');

    static final String EXPIRED = key('x');
    static final String UNKNOWN = key('u');

    static String key(char filling) {
        return "aftercare_" + String.valueOf(filling).repeat(43);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            var folder = Files.createTempDirectory("callers");
            var keys = Files.writeString(folder.resolve("keys.yaml"), KeysText.usual());
            SignedTokens.makeKeys(folder);
            return Map.of(
                    "triage.callers.keys",
                    keys.toString(),
                    "triage.callers.reread",
                    "50ms",
                    "triage.callers.jwt.keys",
                    SignedTokens.publicKeys(folder).toString(),
                    "triage.callers.jwt.issuer",
                    SignedTokens.ISSUER,
                    "triage.callers.jwt.audience",
                    SignedTokens.AUDIENCE,
                    "triage.callers.jwt.algorithms",
                    "RS256,ES256");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder(String keys) {
        return Path.of(keys).getParent();
    }
}
