package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What lies beside the classes. */
final class Packaged {
    private Packaged() {}

    static String text(String path) {
        return new String(bytes(path), UTF_8);
    }

    static byte[] bytes(String path) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = Objects.requireNonNull(loader.getResourceAsStream(path), path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
