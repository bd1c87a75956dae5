package org.aftercare.triage.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the proofs came to, kept until the safety report is put together from it. */
public final class Figures {
    private static final Path FOLDER = Path.of("target/safety");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Figures() {}

    /** One line of the safety report about a promise. */
    public record Proven(String name, String promise, boolean holds, List<String> methods, double seconds) {}

    public static Proven proven(Property property, boolean holds, List<String> methods, double seconds) {
        return new Proven(property.name(), property.promise(), holds, methods, Math.round(seconds * 100) / 100.0);
    }

    public static void write(String name, Object figures) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(name + ".json"),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(figures) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
