package org.aftercare.triage.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commonest calls with their whole answers; the examples of the README and of the contract. Run with `-Dupdate` to write. */
@QuarkusTest
class GoldenTest {
    private static final Path FOLDER = Path.of("src/main/resources/examples/triage");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> calls() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void isAnsweredAsRecorded(String call) throws IOException {
        var answer = given().contentType(ContentType.JSON)
                .body(Files.readString(FOLDER.resolve(call).resolve("request.json")))
                .post("/v1/triage")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var recorded = FOLDER.resolve(call).resolve("response.json");
        if (System.getProperty("update") != null) {
            Files.writeString(recorded, readable(answer));
        }
        assertThat(readable(answer)).isEqualTo(Files.readString(recorded));
    }

    static String readable(String json) {
        var lines = new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try {
            return JSON.writer(lines).writeValueAsString(JSON.readTree(json)) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
