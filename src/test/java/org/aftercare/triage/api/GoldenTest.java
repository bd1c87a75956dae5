package org.aftercare.triage.api;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The commonest calls with their whole answers; the examples of the README and of the contract. Run with `-Dupdate` to write. */
@QuarkusTest
class GoldenTest {
    private static final Path FOLDER = Path.of("src/main/resources/examples/triage");

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
        new RecordedCall("triage/" + call)
                .check(report ->
                        Calls.post(report).then().statusCode(200).extract().asString());
    }
}
