package org.aftercare.triage.guidance;

import java.nio.file.Path;

/** The guidance in the sources, loaded once for all tests that need no Quarkus. */
public final class EmbeddedGuidance {
    public static final Path FOLDER = Path.of("src/main/resources/guidance");
    public static final LoadedGuidance LOADED = GuidanceFolder.load(FOLDER);

    private EmbeddedGuidance() {}
}
