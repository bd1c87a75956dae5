package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Conventions that are off until they are configured. */
@QuarkusTest
@TestProfile(ConfiguredConventionsTest.Configured.class)
class ConfiguredConventionsTest {
    private static final String FRIEND = "https://friend.example";

    public static final class Configured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "triage.contract.deprecated-since", "2027-01-01T00:00:00Z",
                    "triage.contract.sunset", "2027-07-01T00:00:00Z",
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", FRIEND,
                    "quarkus.http.proxy.proxy-address-forwarding", "true");
        }
    }

    @Test
    void deprecationAndSunsetAreAnnouncedOnEveryAnswerOfTheVersion() {
        for (var path : new String[] {"/v1/guidance", "/v1/symptoms/none", "/v1/recovery"}) {
            given().get(path)
                    .then()
                    .header("Deprecation", equalTo("@1798761600"))
                    .header("Sunset", equalTo("Thu, 1 Jul 2027 00:00:00 GMT"));
        }
    }

    @Test
    void deprecationAndSunsetAreAnnouncedOnLinesToo() {
        given().contentType("application/x-ndjson; charset=UTF-8")
                .body(new byte[0])
                .post("/v1/triage/batch")
                .then()
                .statusCode(200)
                .header("Deprecation", equalTo("@1798761600"))
                .header("Sunset", equalTo("Thu, 1 Jul 2027 00:00:00 GMT"));
    }

    @Test
    void addressesOutsideTheVersionAnnounceNothing() {
        given().get("/problems").then().header("Deprecation", nullValue()).header("Sunset", nullValue());
    }

    @Test
    void aListedOriginMayCall() {
        given().header("Origin", FRIEND)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/v1/triage")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(FRIEND));
    }

    @Test
    void anotherOriginMayNot() {
        given().header("Origin", "https://stranger.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/triage")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void whoeverCameByTlsComesByNothingElse() {
        given().header("X-Forwarded-Proto", "https")
                .get("/v1/guidance")
                .then()
                .header("Strict-Transport-Security", equalTo("max-age=63072000; includeSubDomains"));
        given().get("/v1/guidance").then().header("Strict-Transport-Security", nullValue());
    }
}
