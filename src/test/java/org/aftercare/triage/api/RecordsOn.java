package org.aftercare.triage.api;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.records.KeyFile;

/** A service that keeps records of its decisions, and what it has kept. */
public final class RecordsOn implements QuarkusTestProfile {
    private static final Path FOLDER = Path.of("target/decision-records");
    private static final Path FILE = FOLDER.resolve("decisions.jsonl");
    private static final int PATIENCE = 600;

    @Override
    public Map<String, String> getConfigOverrides() {
        try {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(FILE);
            return Map.of(
                    "triage.decisions.to",
                    FILE.toString(),
                    "triage.decisions.key-file",
                    KeyFile.in(FOLDER).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines() throws IOException {
        return Files.readAllLines(FILE);
    }

    /** The lines that hold this, once there are so many: they are written after the answer. */
    static List<String> lines(String part, int least) throws IOException, InterruptedException {
        var found = List.<String>of();
        for (int i = 0; i < PATIENCE && found.size() < least; i++) {
            Thread.sleep(i == 0 ? 0 : 100);
            found = lines().stream().filter(line -> line.contains(part)).toList();
        }
        return found;
    }
}
