package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.aftercare.triage.access.Roles;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Every way of sending a credential that must not be taken. */
final class BadCredentials {
    private static final String ELSEWHERE = "https://attacker.example/keys";

    private final SignedTokens tokens;
    private final PublicJsonWebKey attackers;
    private final List<Bad> all = new ArrayList<>();

    /**
     * Headers that must not be taken.
     *
     * @param secret what no answer and no log may repeat
     */
    record Bad(String name, List<String> headers, String secret) {
        @Override
        public String toString() {
            return name;
        }
    }

    BadCredentials(SignedTokens tokens) {
        this.tokens = tokens;
        try {
            this.attackers = RsaJwkGenerator.generateJwk(2048);
            attackers.setKeyId(SignedTokens.RSA);
            addKeys();
            addClaims();
            addSignatures();
            addForms();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    Stream<Bad> all() {
        return all.stream();
    }

    private void addKeys() {
        var good = ToldApart.ASSESSING;
        key("an empty key", "");
        key("a key that nobody has", ToldApart.UNKNOWN);
        key("an expired key", ToldApart.EXPIRED);
        key("a key without its last character", good.substring(0, good.length() - 1));
        key("a key with a character more", good + "a");
        key("a key with a blank in it", good.substring(0, 20) + " " + good.substring(20));
        key("a key with a tab in it", good.substring(0, 20) + "\t" + good.substring(20));
        key("a key in capitals", good.toUpperCase(Locale.ROOT));
        key("a key without its prefix", good.substring("aftercare_".length()));
        key("nothing but the prefix", "aftercare_");
        key("half of one key and half of another", good.substring(0, 30) + ToldApart.READING.substring(30));
        key("the digest of a key", KeysText.digest(good));
        key("the id of a client", "ward-7");
        key("two keys in one header", good + ", " + ToldApart.READING);
        key("a key of 6,000 characters", good + "a".repeat(6_000));
        key("a key with letters that are not ASCII", good.substring(0, 52) + "\u00e4");
        key("a token as a key", tokens.good(Roles.ASSESS));
        add("two keys", good, "X-API-Key: " + good, "X-API-Key: " + ToldApart.ASSESSING_TOO);
        add("the same key twice", good, "X-API-Key: " + good, "X-API-Key: " + good);
        add("a key and a token", good, "X-API-Key: " + good, bearer(tokens.good(Roles.ASSESS)));
        add("a key as a bearer token", good, bearer(good));
        add("a key by another scheme", good, "Authorization: ApiKey " + good);
        add("a password", "d2FyZC03OnBhc3N3b3Jk", "Authorization: Basic d2FyZC03OnBhc3N3b3Jk");
    }

    private void addClaims() {
        claims("an expired token", claims -> claims.setExpirationTime(SignedTokens.inSeconds(-120)));
        claims("a token that does not hold yet", claims -> claims.setNotBefore(SignedTokens.inSeconds(240)));
        claims("a token without an expiry", claims -> claims.unsetClaim("exp"));
        claims("a token that does not say when it was issued", claims -> claims.unsetClaim("iat"));
        claims("a token issued too long ago", claims -> claims.setIssuedAt(SignedTokens.inSeconds(-3_700)));
        claims("a token that expires before it was issued", claims -> claims.setIssuedAt(SignedTokens.inSeconds(900)));
        claims("a token of another issuer", claims -> claims.setIssuer("https://other.example"));
        claims("a token of an issuer that begins alike", claims -> claims.setIssuer(SignedTokens.ISSUER + ".evil"));
        claims("a token without an issuer", claims -> claims.unsetClaim("iss"));
        claims("a token for another audience", claims -> claims.setAudience("another-service"));
        claims("a token without an audience", claims -> claims.unsetClaim("aud"));
        claims("a token of nobody", claims -> claims.unsetClaim("sub"));
        claims("a token with an expiry that is no number", claims -> claims.setClaim("exp", "tomorrow"));
        claims("a token with an issuer that is a list", claims -> claims.setClaim("iss", List.of(SignedTokens.ISSUER)));
    }

    private void addSignatures() throws JoseException {
        var rsa = tokens.key(SignedTokens.RSA);
        var kid = Map.<String, Object>of("kid", SignedTokens.RSA);
        var theirs = attackers.getPrivateKey();
        token("a token signed by nobody (none)", SignedTokens.signed("none", null, kid));
        token("a token signed by nobody (None)", forged("{\"alg\":\"None\",\"kid\":\"rsa-1\"}", ""));
        token("a token signed by nobody (empty signature)", forged("{\"alg\":\"RS256\",\"kid\":\"rsa-1\"}", ""));
        token("a token without an algorithm", forged("{\"kid\":\"rsa-1\"}", "AAAA"));
        token(
                "a token signed with the public key as a secret",
                SignedTokens.signed("HS256", tokens.publicKeyAsSecret(), kid));
        token("a token of an algorithm not listed (RS512)", SignedTokens.signed("RS512", rsa.getPrivateKey(), kid));
        token("a token of an algorithm not listed (PS256)", SignedTokens.signed("PS256", rsa.getPrivateKey(), kid));
        token("a token of another key", SignedTokens.signed("RS256", theirs, kid));
        token("a token of a key that is not known", SignedTokens.signed("RS256", theirs, Map.of("kid", "rsa-2")));
        token(
                "a good token that names an unknown key",
                SignedTokens.signed("RS256", rsa.getPrivateKey(), Map.of("kid", "rsa-2")));
        token("a token that names no key", SignedTokens.signed("RS256", theirs, Map.of()));
        token(
                "a token that names a file as its key",
                SignedTokens.signed("RS256", theirs, Map.of("kid", "../../dev/null")));
        token(
                "a token that brings its key",
                SignedTokens.signed(
                        "RS256",
                        theirs,
                        Map.of("kid", SignedTokens.RSA, "jwk", attackers.toParams(OutputControlLevel.PUBLIC_ONLY))));
        token(
                "a token that says where its keys are",
                SignedTokens.signed("RS256", theirs, Map.of("kid", "rsa-2", "jku", ELSEWHERE)));
        token(
                "a token that says where its certificate is",
                SignedTokens.signed("RS256", theirs, Map.of("kid", "rsa-2", "x5u", ELSEWHERE)));
        token(
                "a token with an extension that must be understood",
                SignedTokens.signed(
                        "RS256",
                        rsa.getPrivateKey(),
                        Map.of("kid", SignedTokens.RSA, "crit", List.of("exp"), "exp", 1)));
        var ec = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        token(
                "a token of another curve key",
                SignedTokens.signed("ES256", ec.getPrivateKey(), Map.of("kid", SignedTokens.EC)));
        token("a token of one key that names another kind", SignedTokens.signed("ES256", ec.getPrivateKey(), kid));
    }

    private void addForms() {
        var good = tokens.good(Roles.ASSESS);
        var parts = good.split("\\.", -1);
        token("an empty token", "");
        token("a token that is none", "abc");
        token("three dots", "...");
        token("a token without its signature", parts[0] + "." + parts[1]);
        token("a token cut short", good.substring(0, good.length() - 5));
        token(
                "a token with another signature",
                parts[0] + "." + parts[1] + "." + tokens.good(Roles.READ).split("\\.", -1)[2]);
        token(
                "a token with other roles under its signature",
                parts[0] + "." + tokens.good(Roles.READ, Roles.ASSESS).split("\\.", -1)[1] + "." + parts[2]);
        token("a token with a part more", good + ".AAAA");
        token(
                "an encrypted token",
                "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA");
        token("a token of 6,000 characters", "a".repeat(6_000));
        token("a token twice, with a comma", good + ", " + good);
        add("two tokens", good, bearer(good), bearer(good));
        add("a token without its scheme", good, "Authorization: " + good);
        add("a token in quotes", good, "Authorization: Bearer \"" + good + "\"");
        add("a scheme and nothing else", "Bearer", "Authorization: Bearer");
        add("an empty header", "", "Authorization:");
    }

    private static String forged(String head, String signature) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var claims = SignedTokens.claims(Roles.ASSESS).toJson();
        return encoder.encodeToString(head.getBytes(UTF_8)) + "." + encoder.encodeToString(claims.getBytes(UTF_8)) + "."
                + signature;
    }

    private void claims(String name, Consumer<JwtClaims> change) {
        token(name, tokens.with(change));
    }

    private void token(String name, String token) {
        add(name, token, bearer(token));
    }

    private void key(String name, String key) {
        add(name, key, "X-API-Key: " + key);
    }

    private void add(String name, String secret, String... headers) {
        all.add(new Bad(name, List.of(headers), secret));
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }
}
