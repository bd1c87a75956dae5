package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** A request and its answer, kept in a folder of the examples. */
final class RecordedCall {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    RecordedCall(String name) {
        this.folder = Path.of("src/main/resources/examples").resolve(name);
    }

    /** The request gets the answer that is kept. */
    void check(UnaryOperator<String> post) throws IOException {
        check(folder.resolve("response.json"), post.apply(Files.readString(folder.resolve("request.json"))));
    }

    /** The file holds this JSON; with `-Dupdate` it is written first. */
    static void check(Path file, String json) throws IOException {
        var lines = new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        var readable = JSON.writer(lines).writeValueAsString(JSON.readTree(json)) + "\n";
        if (System.getProperty("update") != null) {
            Files.writeString(file, readable);
        }
        assertThat(readable).isEqualTo(Files.readString(file));
    }
}
