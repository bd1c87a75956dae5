package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.aftercare.triage.access.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the packaged service starts for whom, with nothing but settings between. */
class CallersIT {
    private static final String REPORT = Calls.report("'code':'leg-stent'", "{'code':'leg-coldness'}");

    @TempDir
    Path folder;

    @Test
    void withoutASettingAnyoneMayCallButOnlyFromThisMachine() throws Exception {
        var service = StartedJar.start();
        try {
            assertThat(service.output())
                    .contains("callers: anyone, but only from this machine (127.0.0.1)", "TRIAGE_CALLERS_KEYS")
                    .contains("Listening on: http://127.0.0.1:", "Management interface listening on http://127.0.0.1:");
            assertThat(post(service, Map.of()).statusCode()).isEqualTo(200);
            assertThat(post(service, Map.of("Authorization", "Bearer abc")).statusCode())
                    .isEqualTo(401);
            assertThat(post(service, Map.of("X-API-Key", "abc")).statusCode()).isEqualTo(401);
        } finally {
            service.stop();
        }
    }

    @Test
    void aKeyMadeInTheTerminalOpensTheServiceAndAnOpenCatalogueNeedsNone() throws Exception {
        var made = StartedJar.type(folder, List.of(), "--new-api-key", "ward-7");
        assertThat(made.exit()).isZero();
        var key = made.output().lines().findFirst().orElseThrow();
        var lines = made.output().substring(key.length() + 1);
        assertThat(made.output() + made.errors()).doesNotContain("Listening on").doesNotContain("guidance 20");
        var keys = Files.writeString(folder.resolve("keys.yaml"), lines).toString();
        var service = StartedJar.start(Map.of(
                "triage.callers.keys", keys, "triage.callers.open-catalogue", "true", "quarkus.http.host", "0.0.0.0"));
        try {
            assertThat(service.output())
                    .contains("callers: API keys (clients: 1); anyone may read the catalogue")
                    .doesNotContain(key);
            assertThat(post(service, Map.of()).statusCode()).isEqualTo(401);
            assertThat(post(service, Map.of("X-API-Key", key)).statusCode()).isEqualTo(200);
            assertThat(service.call().get("/v1/symptoms").header("Cache-Control"))
                    .isEqualTo("public, max-age=300");
        } finally {
            service.stop();
        }
    }

    @Test
    void whoSitsAtTheTerminalNeedsNoKey() throws Exception {
        var lines = StartedJar.type(folder, List.of(), "--new-api-key", "ward-7")
                .output()
                .lines();
        var keys = Files.write(folder.resolve("keys.yaml"), lines.skip(1).toList());
        var asked = List.of("1", "gb", "", "2 4", "2");
        var ended = StartedJar.type(folder, Map.of("triage.callers.keys", keys.toString()), asked, "--interview");
        assertThat(ended.exit()).as(ended.output() + ended.errors()).isZero();
        assertThat(ended.output()).contains("Call 999 for an ambulance now");
    }

    @Test
    void keysOfTokensAreFetchedFromTheAddressThatIsSet() throws Exception {
        SignedTokens.makeKeys(folder);
        var tokens = SignedTokens.of(folder);
        var issuer = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        var keys = Files.readAllBytes(SignedTokens.publicKeys(folder));
        issuer.createContext("/keys", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        var service = StartedJar.start(Map.of(
                "triage.callers.jwt.keys",
                "http://localhost:" + issuer.getAddress().getPort() + "/keys",
                "triage.callers.jwt.issuer",
                SignedTokens.ISSUER,
                "triage.callers.jwt.audience",
                SignedTokens.AUDIENCE));
        try {
            assertThat(service.output()).contains("callers: bearer tokens of " + SignedTokens.ISSUER);
            assertThat(postToken(service, tokens.good(Roles.ASSESS))).isEqualTo(200);
            assertThat(postToken(service, tokens.good(Roles.READ))).isEqualTo(403);
            assertThat(postToken(service, tokens.good(Roles.ASSESS) + "A")).isEqualTo(401);
        } finally {
            service.stop();
            issuer.stop(0);
        }
    }

    private static int postToken(StartedJar service, String token) {
        return post(service, Map.of("Authorization", "Bearer " + token)).statusCode();
    }

    @Test
    void aNameThatIsNoneGetsNoKey() throws Exception {
        var refused = StartedJar.type(folder, List.of(), "--new-api-key");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors()).singleElement().asString().startsWith("--new-api-key: the id of a client");
    }

    @Test
    void whoeverReachesItMayCallOnlyIfTheOperatorSaysSo() throws Exception {
        var service = StartedJar.start(Map.of(
                "quarkus.http.host", "0.0.0.0", "quarkus.management.host", "0.0.0.0", "triage.callers.anyone", "true"));
        try {
            assertThat(service.output())
                    .contains(
                            "callers: ANYONE who reaches 0.0.0.0", "health and metrics answer whoever reaches 0.0.0.0");
            assertThat(post(service, Map.of()).statusCode()).isEqualTo(200);
        } finally {
            service.stop();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quarkus.http.host=0.0.0.0                             | callers could come from other machines",
                "triage.callers.keys=/no/such/file                     | /no/such/file:1:1: the file cannot be read",
                "triage.callers.jwt.issuer=https://issuer.example      | bearer tokens need `TRIAGE_CALLERS_JWT_KEYS`",
                "triage.callers.jwt.keys=https://issuer.example/keys   | bearer tokens need `TRIAGE_CALLERS_JWT_ISSUER`",
                "triage.callers.certificates.assess=ward-7             | clients are to call by certificate, but TLS has no"
            })
    void aSettingThatIsNotWholeEndsTheStartInOneLine(String setting, String said) throws Exception {
        var parts = setting.split("=", 2);
        var failed = StartedJar.startThatFails(folder, Map.of(parts[0], parts[1]), Map.of());
        assertThat(failed.exit()).isEqualTo(1);
        assertThat(failed.output()).doesNotContain("Listening on", "Exception");
        assertThat(failed.errors()).singleElement().asString().startsWith(said);
    }

    @Test
    void theLinesOfThePageSwitchTlsOn() throws Exception {
        var certificates = new Certificates(folder);
        certificates.make("service");
        var page = Files.readString(Path.of("docs/callers.md"));
        var environment = new HashMap<String, String>();
        Pattern.compile("^(QUARKUS_\\w+)=(.+)$", Pattern.MULTILINE)
                .matcher(page.substring(page.indexOf("## TLS")))
                .results()
                .forEach(setting -> environment.put(setting.group(1), setting.group(2)));
        assertThat(environment).hasSize(3);
        environment.replaceAll((name, value) -> value.replace(
                        "/secrets/tls.crt", folder.resolve("service.crt").toString())
                .replace("/secrets/tls.key", folder.resolve("service.key").toString()));
        certificates.pem("service", false);
        certificates.pem("service", true);
        var service = StartedJar.start(Map.of("quarkus.http.ssl-port", "0"), environment);
        try {
            var trust = certificates.trusting("services", "service");
            assertThat(service.output()).contains("Listening on: https://127.0.0.1:");
            assertThat(post(service, certificates.client("", trust))).isEqualTo(200);
        } finally {
            service.stop();
        }
    }

    @Test
    void aClientIsKnownByItsCertificate() throws Exception {
        var certificates = new Certificates(folder);
        for (var name : List.of("ward-7", "portal", "stranger", "outsider")) {
            certificates.make(name);
        }
        var own = certificates.make("service");
        var settings = new HashMap<>(Map.of(
                "quarkus.tls.key-store.p12.path",
                own.toString(),
                "quarkus.tls.key-store.p12.password",
                Certificates.PASSWORD,
                "quarkus.tls.trust-store.p12.path",
                certificates.trusting("clients", "ward-7", "portal", "stranger").toString(),
                "quarkus.tls.trust-store.p12.password",
                Certificates.PASSWORD,
                "quarkus.http.insecure-requests",
                "disabled",
                "quarkus.http.ssl-port",
                "0",
                "triage.callers.certificates.assess",
                "ward-7",
                "triage.callers.certificates.read",
                "portal"));
        var service = StartedJar.start(settings);
        try {
            var trust = certificates.trusting("services", "service");
            assertThat(service.output()).contains("callers: certificates (clients: 2)");
            assertThat(post(service, certificates.client("ward-7", trust))).isEqualTo(200);
            assertThat(post(service, certificates.client("portal", trust))).isEqualTo(403);
            assertThat(post(service, certificates.client("stranger", trust))).isEqualTo(403);
            assertThat(post(service, certificates.client("", trust))).isEqualTo(401);
            assertThatThrownBy(() -> post(service, certificates.client("outsider", trust)))
                    .isInstanceOf(IOException.class);
        } finally {
            service.stop();
        }
    }

    private static int post(StartedJar service, SSLContext tls) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .sslContext(tls)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        var request = HttpRequest.newBuilder(URI.create("https://localhost:" + service.port() + "/v1/triage"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(REPORT))
                .build();
        return client.send(request, BodyHandlers.ofString()).statusCode();
    }

    private static Response post(StartedJar service, Map<String, String> headers) {
        return service.call()
                .contentType(ContentType.JSON)
                .headers(headers)
                .body(REPORT)
                .post("/v1/triage");
    }
}
