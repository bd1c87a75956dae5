package org.aftercare.triage.api;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The committed contract as OpenAPI 3.0.3: on 3.1 the comparison passes over patterns and types of answers. */
final class ContractAsReleased {
    private static final Path COMMITTED = Path.of("openapi/openapi.yaml");

    private ContractAsReleased() {}

    /** The rendering is SmallRye's, by which the service writes its contract too; nothing needs to be started. */
    static String rendered() throws IOException {
        var settings = Map.of("mp.openapi.extensions.smallrye.openapi", "3.0.3");
        return SmallRyeOpenAPI.builder()
                .withConfig(
                        new SmallRyeConfigBuilder().withDefaultValues(settings).build())
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false)
                .withCustomStaticFile(ContractAsReleased::open)
                .build()
                .toYAML();
    }

    private static InputStream open() {
        try {
            return Files.newInputStream(COMMITTED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
