package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed contract is the one that is served. Run with `-Dupdate` to write it. */
@QuarkusTest
class ContractTest {
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");

    @Inject
    OpenApiDocumentService contract;

    /** The other one would prepare it anew at every start. */
    @Test
    void servedIsWhatTheBuildHasWritten() {
        assertThat(contract).isInstanceOf(BuiltContract.class);
    }

    @Test
    void committedContractIsServed() throws IOException {
        var served =
                given().get("/openapi.yaml").then().statusCode(200).extract().asString();
        if (System.getProperty("update") != null) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(served).isEqualTo(Files.readString(COMMITTED));
    }
}
