package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.aftercare.triage.proof.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What the service says of how its guidance was verified; it is kept anew when the guidance changes, so not by then. */
@QuarkusTest
@DisabledIfSystemProperty(named = "update", matches = ".*")
class VerificationTest {
    @Test
    void isThatOfTheGuidanceInUse() {
        var answer = given().get("/v1/guidance/verification");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("guidance.digest"))
                .isEqualTo(Calls.read("/v1/guidance").getString("digest"));
        assertThat(answer.jsonPath().getList("properties.holds"))
                .hasSize(Property.values().length)
                .containsOnly(true);
        assertThat(answer.jsonPath().getInt("differential.disagreements")).isZero();
        assertThat(answer.header("ETag")).isEqualTo(given().get("/v1/guidance").header("ETag"));
    }
}
