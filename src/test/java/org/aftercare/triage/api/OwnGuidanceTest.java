package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aftercare.triage.guidance.EmbeddedGuidance;
import org.aftercare.triage.guidance.GuidanceCopy;
import org.junit.jupiter.api.Test;

/** What a service says that was given a folder of guidance. */
@QuarkusTest
@TestProfile(OwnGuidanceTest.OwnGuidance.class)
class OwnGuidanceTest {
    public static final class OwnGuidance implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("triage.guidance.location", changed().toString());
        }

        private static Path changed() {
            try {
                return GuidanceCopy.of(EmbeddedGuidance.FOLDER, Files.createTempDirectory("own-guidance"))
                        .replace("guidance.yaml", "version: ", "version: 2030.1.1 # ")
                        .folder();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void itIsInUse() {
        assertThat(Calls.read("/v1/guidance").getString("version")).isEqualTo("2030.1.1");
    }

    @Test
    void noBuildHasVerifiedIt() {
        var answer = given().get("/v1/guidance/verification");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("NOT_FOUND");
    }
}
