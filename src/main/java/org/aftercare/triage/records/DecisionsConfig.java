package org.aftercare.triage.records;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Whether and where decisions are recorded; with nothing set: nowhere. */
public interface DecisionsConfig {
    /** `none`, `stdout`, or a file to append to. */
    @WithDefault("none")
    String to();

    /** The file with the secret key of the digests. */
    Optional<Path> keyFile();

    /** How large the file becomes before it is set aside. */
    @WithDefault("64M")
    MemorySize maxSize();

    /** How many files are kept that were set aside; the oldest beyond them is deleted. */
    @WithDefault("9")
    int kept();
}
