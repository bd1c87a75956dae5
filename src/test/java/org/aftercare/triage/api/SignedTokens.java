package org.aftercare.triage.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.aftercare.triage.access.Roles;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Bearer tokens as an issuer makes them, and as an attacker does. */
final class SignedTokens {
    static final String ISSUER = "https://issuer.example";
    static final String AUDIENCE = "aftercare-triage";
    static final String RSA = "rsa-1";
    static final String EC = "ec-1";

    private final JsonWebKeySet keys;

    private SignedTokens(JsonWebKeySet keys) {
        this.keys = keys;
    }

    static void makeKeys(Path folder) throws IOException {
        try {
            var rsa = RsaJwkGenerator.generateJwk(2048);
            rsa.setKeyId(RSA);
            var ec = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            ec.setKeyId(EC);
            var set = new JsonWebKeySet(rsa, ec);
            Files.writeString(folder.resolve("private.json"), set.toJson(OutputControlLevel.INCLUDE_PRIVATE));
            Files.writeString(publicKeys(folder), set.toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path publicKeys(Path folder) {
        return folder.resolve("public.json");
    }

    static SignedTokens of(Path folder) {
        try {
            return new SignedTokens(new JsonWebKeySet(Files.readString(folder.resolve("private.json"))));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    PublicJsonWebKey key(String id) {
        return (PublicJsonWebKey) keys.findJsonWebKey(id, null, null, null);
    }

    static JwtClaims claims(String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("call-centre");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setStringListClaim("groups", List.of(roles));
        return claims;
    }

    static NumericDate inSeconds(long seconds) {
        return NumericDate.fromSeconds(Instant.now().getEpochSecond() + seconds);
    }

    /** By the first key of the issuer, all as it should be. */
    String good(String... roles) {
        return with(claims -> claims.setStringListClaim("groups", List.of(roles)));
    }

    /** Signed as it should be, with other claims. */
    String with(Consumer<JwtClaims> change) {
        var claims = claims(Roles.ASSESS);
        change.accept(claims);
        return signed(claims, "RS256", key(RSA).getPrivateKey(), Map.of("kid", RSA));
    }

    /** Claims as they should be, with another signature or head. */
    static String signed(String algorithm, Key key, Map<String, Object> head) {
        return signed(claims(Roles.ASSESS), algorithm, key, head);
    }

    private static String signed(JwtClaims claims, String algorithm, Key key, Map<String, Object> head) {
        var token = new JsonWebSignature();
        token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        token.setDoKeyValidation(false);
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(algorithm);
        token.setKey(key);
        head.forEach(token.getHeaders()::setObjectHeaderValue);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an attacker has who knows the public key only. */
    Key publicKeyAsSecret() {
        return new HmacKey(key(RSA).getPublicKey().getEncoded());
    }
}
