package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.aftercare.triage.access.Credentials;
import org.aftercare.triage.access.Roles;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in where callers are told apart, and who does not. */
@QuarkusTest
@TestProfile(ToldApart.class)
class CallersTest {
    private static final String REPORT = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");
    private static final int FEWEST_BAD = 25;
    private static final int MOST_LOOKS = 200;

    @TestHTTPResource
    URI service;

    @TestHTTPResource(management = true)
    URI management;

    @ConfigProperty(name = "triage.callers.keys")
    String keys;

    private SignedTokens tokens() {
        return SignedTokens.of(ToldApart.folder(keys));
    }

    @Test
    void manyBadCredentialsAreTried() {
        assertThat(new BadCredentials(tokens()).all().map(BadCredentials.Bad::name))
                .hasSizeGreaterThanOrEqualTo(FEWEST_BAD)
                .doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> aBadCredentialIsRefused() {
        return new BadCredentials(tokens()).all().map(bad -> DynamicTest.dynamicTest(bad.name(), () -> isRefused(bad)));
    }

    private void isRefused(BadCredentials.Bad bad) {
        try (var log = new Overheard()) {
            var answer = new RawCall(service)
                    .post(REPORT.getBytes(UTF_8), bad.headers().toArray(String[]::new));
            assertThat(answer.status()).as(answer.whole()).isEqualTo(401);
            assertThat(answer.problem().path("code").asText()).isEqualTo(ProblemCode.NOT_IDENTIFIED.name());
            assertThat(answer.head())
                    .filteredOn(line -> line.toLowerCase(Locale.ROOT).startsWith("www-authenticate:"))
                    .containsExactly("WWW-Authenticate: " + Credentials.CHALLENGE);
            log.isFreeOfWarnings();
            if (bad.secret().length() > 6) {
                assertThat(answer.whole()).doesNotContain(bad.secret());
                assertThat(log.entries()).noneMatch(entry -> entry.contains(bad.secret()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems", "/openapi.yaml", "/docs", "/v1/symptoms", "/no-such"})
    void aBadCredentialIsRefusedAlsoWhereNoneIsNeeded(String path) {
        var answer = new RawCall(service).get(path, "X-API-Key: " + ToldApart.UNKNOWN);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem().path("code").asText()).isEqualTo(ProblemCode.NOT_IDENTIFIED.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems", "/openapi.yaml", "/docs/"})
    void whatIsOpenNeedsNoCredential(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void goodCredentialsAreTaken() {
        for (var key : List.of(ToldApart.ASSESSING, ToldApart.ASSESSING_TOO)) {
            assertThat(withKey(key).post("/v1/triage").statusCode()).isEqualTo(200);
        }
        var tokens = tokens();
        var ec = SignedTokens.signed(
                "ES256", tokens.key(SignedTokens.EC).getPrivateKey(), Map.of("kid", SignedTokens.EC));
        for (var token : List.of(tokens.good(Roles.ASSESS), tokens.good(Roles.ASSESS, "others"), ec)) {
            assertThat(withToken(token).post("/v1/triage").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aTokenWithoutARoleIsKnownAndMayDoNothing() {
        var tokens = tokens();
        for (var token : List.of(
                tokens.good(),
                tokens.good("ASSESS", "assess ", "admin", "**"),
                tokens.with(claims -> claims.unsetClaim("groups")),
                tokens.with(claims -> claims.setClaim("groups", Map.of("assess", true))),
                tokens.with(claims -> claims.setClaim("groups", List.of(1, 2))))) {
            assertThat(withToken(token).post("/v1/triage").statusCode()).isIn(401, 403);
        }
    }

    @Test
    void whoMayNotIsToldSoAsRecorded() throws IOException {
        var example = new ObjectMapper()
                .readTree(Path.of("src/main/resources/examples/problems/not-allowed.json")
                        .toFile());
        var answer = withKey(ToldApart.READING)
                .header(
                        "traceparent",
                        example.at("/request/headers/traceparent").asText())
                .post("/v1/triage");
        assertThat(answer.as(JsonNode.class)).isEqualTo(example.get("response"));
    }

    @Test
    void whatAKnownCallerReadsIsKeptByNoSharedCache() {
        assertThat(given().header("X-API-Key", ToldApart.READING)
                        .get("/v1/symptoms")
                        .header("Cache-Control"))
                .isEqualTo("private, max-age=300");
        assertThat(given().get("/problems").header("Cache-Control")).isEqualTo("public, max-age=300");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 60000",
                "Transfer-Encoding: chunked",
                "Expect: 100-continue\r\nContent-Length: 60000"
            })
    void aBodyIsNotWaitedForBeforeTheCallerIsKnown(String announced) throws IOException {
        var head = RawCall.head("POST", "/v1/triage", "Content-Type: application/json", announced);
        assertThat(statusLine(head)).contains("401");
        assertThat(statusLine(head + "X-API-Key: " + ToldApart.UNKNOWN + "\r\n"))
                .contains("401");
        assertThat(statusLine(head + "X-API-Key: " + ToldApart.READING + "\r\n"))
                .contains("403");
    }

    /** What is answered to a head whose body never comes. */
    private String statusLine(String head) throws IOException {
        try (var socket = new Socket("localhost", service.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write((head + "\r\n").getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        }
    }

    @Test
    void keysAreExchangedWithoutARestart() throws IOException {
        var next = ToldApart.key('n');
        replace("clients:\n" + KeysText.client("ward-7", "assess", KeysText.key(next, "")));
        becomes(200, next);
        becomes(401, ToldApart.ASSESSING);
        becomes(401, ToldApart.READING);
        restore();
        becomes(401, next);
    }

    @Test
    void keysBehindASwappedLinkAreExchangedToo() throws IOException {
        var file = Path.of(keys);
        var next = ToldApart.key('l');
        var folder = Files.createDirectories(file.resolveSibling("..2026"));
        Files.writeString(
                folder.resolve("keys.yaml"),
                "clients:\n" + KeysText.client("ward-7", "assess", KeysText.key(next, "")));
        var link = Files.createSymbolicLink(file.resolveSibling("..data_tmp"), folder.resolve("keys.yaml"));
        Files.move(link, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        becomes(200, next);
        Files.delete(file);
        restore();
        becomes(401, next);
    }

    @Test
    void aBrokenFileKeepsTheKeysThatHeldAndSaysSoOnce() throws IOException {
        try (var log = new Overheard()) {
            replace(KeysText.usual().replace("roles: [read]", "rolls: [" + ToldApart.UNKNOWN + "]"));
            until(() -> brokenFiles() == 1);
            assertThat(withKey(ToldApart.ASSESSING).post("/v1/triage").statusCode())
                    .isEqualTo(200);
            assertThat(withKey(ToldApart.UNKNOWN).post("/v1/triage").statusCode())
                    .isEqualTo(401);
            assertThat(log.entries()).noneMatch(entry -> entry.contains(ToldApart.UNKNOWN));
            restore();
            until(() -> brokenFiles() == 0);
            assertThat(log.entries().stream()
                            .filter(entry -> entry.contains("keys.yaml:") && entry.contains("not known")))
                    .hasSize(1);
        }
    }

    private int brokenFiles() {
        var metrics = given().get(management.resolve("/q/metrics")).asString();
        return metrics.contains("triage_callers_keys_file_broken 1.0") ? 1 : 0;
    }

    private void becomes(int status, String key) {
        until(() -> withKey(key).post("/v1/triage").statusCode() == status);
    }

    private static void until(BooleanSupplier reached) {
        for (int look = 0; !reached.getAsBoolean(); look++) {
            assertThat(look).as("looks").isLessThan(MOST_LOOKS);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void restore() throws IOException {
        replace(KeysText.usual());
        becomes(200, ToldApart.ASSESSING);
    }

    private void replace(String text) throws IOException {
        var file = Path.of(keys);
        var written = Files.writeString(file.resolveSibling("new.yaml"), text);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static RequestSpecification withKey(String key) {
        return given().contentType(ContentType.JSON).header("X-API-Key", key).body(REPORT);
    }

    private static RequestSpecification withToken(String token) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + token)
                .body(REPORT);
    }
}
