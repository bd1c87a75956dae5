package org.aftercare.triage.api;

import io.quarkus.arc.Unremovable;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the contract as the build has written it. What stands here otherwise would read it and write it again, twice, at every
 * start.
 */
@Alternative
@Priority(1)
@Singleton
@Unremovable // only looked up by its type
public final class BuiltContract extends OpenApiDocumentService {
    static {
        // Where the start looks for the contract: it finds nothing there, and prepares nothing.
        OpenApiConstants.classLoader = ClassLoader.getPlatformClassLoader();
    }

    private final Map<Format, byte[]> read = new ConcurrentHashMap<>();

    @Override
    public byte[] getDocument(String name, Format format) {
        return read.computeIfAbsent(format, each -> Packaged.bytes(OpenApiConstants.BASE_NAME + "." + each));
    }
}
