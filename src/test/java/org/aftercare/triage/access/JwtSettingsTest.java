package org.aftercare.triage.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctJwkGenerator;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings of bearer tokens that would take too many tokens, or none, are found out at start. */
class JwtSettingsTest {
    @TempDir
    Path folder;

    private RsaJsonWebKey key;
    private Map<String, String> settings;

    @BeforeEach
    void setAll() throws JoseException, IOException {
        key = RsaJwkGenerator.generateJwk(2048);
        settings = new HashMap<>(Map.of(
                "jwt.keys", set(key, OutputControlLevel.PUBLIC_ONLY),
                "jwt.issuer", "https://issuer.example",
                "jwt.audience", "aftercare-triage"));
    }

    @Test
    void nothingSetIsNothingWrong() {
        assertThatCode(() -> JwtSettings.check(Settings.of(Map.of()).jwt())).doesNotThrowAnyException();
    }

    @Test
    void aSetOfPublicKeysWillDo() {
        isTaken();
        settings.put("jwt.algorithms", "RS256,ES256");
        isTaken();
    }

    @Test
    void aPublicKeyInPemWillDoForOneAlgorithm() throws IOException {
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        settings.put("jwt.keys", file(pem));
        isTaken();
        settings.put("jwt.algorithms", "RS256,ES256");
        isRefused("TRIAGE_CALLERS_JWT_ALGORITHMS");
        settings.put("jwt.algorithms", "ES256");
        isRefused("TRIAGE_CALLERS_JWT_KEYS");
    }

    @ParameterizedTest
    @CsvSource({
        "jwt.issuer, '', TRIAGE_CALLERS_JWT_ISSUER",
        "jwt.audience, '', TRIAGE_CALLERS_JWT_AUDIENCE",
        "jwt.keys, '', TRIAGE_CALLERS_JWT_KEYS",
        "jwt.keys, /no/such/file, cannot be read",
        "jwt.keys, http://issuer.example/keys, https",
        "jwt.algorithms, HS256, public key only",
        "jwt.algorithms, 'RS256,HS512', public key only",
        "jwt.algorithms, none, public key only",
        "jwt.max-age-in-seconds, 0, more than 0"
    })
    void whatIsMissingOrUnsafeIsRefused(String name, String value, String message) {
        settings.put(name, value);
        isRefused(message);
    }

    @Test
    void keysThatAreNoPublicKeysAreRefused() throws IOException, JoseException {
        settings.put("jwt.keys", set(OctJwkGenerator.generateJwk(256), OutputControlLevel.INCLUDE_SYMMETRIC));
        isRefused("TRIAGE_CALLERS_JWT_KEYS");
        settings.put("jwt.keys", set(key, OutputControlLevel.INCLUDE_PRIVATE));
        isRefused("TRIAGE_CALLERS_JWT_KEYS");
        settings.put("jwt.keys", file("{\"keys\":[]}"));
        isRefused("TRIAGE_CALLERS_JWT_KEYS");
        settings.put("jwt.keys", file("nothing"));
        isRefused("TRIAGE_CALLERS_JWT_KEYS");
    }

    private void isTaken() {
        assertThatCode(() -> JwtSettings.check(Settings.of(settings).jwt())).doesNotThrowAnyException();
    }

    private void isRefused(String message) {
        assertThatThrownBy(() -> JwtSettings.check(Settings.of(settings).jwt()))
                .isInstanceOf(RefusedStart.class)
                .hasMessageContaining(message);
    }

    private String set(JsonWebKey one, OutputControlLevel level) throws IOException {
        return file(new JsonWebKeySet(one).toJson(level));
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("keys"), text).toString();
    }
}
