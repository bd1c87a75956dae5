package org.aftercare.triage.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.engine.Guidance;

/** A report in a file, as the service would understand it; what reading costs is measured over HTTP. */
public final class PostedReport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PostedReport() {}

    public static Report in(Path file, Guidance guidance) {
        try {
            return JSON.readValue(file.toFile(), ReportJson.class).toReport(guidance, Instant.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
