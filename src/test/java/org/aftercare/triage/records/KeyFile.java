package org.aftercare.triage.records;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Files with a key for tests, always the same: the bytes 0 to 31. */
public final class KeyFile {
    private KeyFile() {}

    public static Path in(Path folder) {
        var secret = new byte[32];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) i;
        }
        return of(folder, Base64.getEncoder().encodeToString(secret) + "\n");
    }

    static Path of(Path folder, String content) {
        try {
            return Files.writeString(folder.resolve("key"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
