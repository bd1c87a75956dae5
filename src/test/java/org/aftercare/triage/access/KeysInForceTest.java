package org.aftercare.triage.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of keys that holds none is broken from the first look at it on. */
class KeysInForceTest {

    @Test
    void anEmptyFileEndsTheStart(@TempDir Path folder) throws IOException {
        var file = Files.createFile(folder.resolve("keys.yaml"));
        var config = Settings.of(Map.of("keys", file.toString()));
        var vertx = Vertx.vertx();
        try {
            assertThatThrownBy(() -> new KeysInForce(config, Clock.systemUTC(), vertx, new SimpleMeterRegistry()))
                    .isInstanceOf(RefusedStart.class)
                    .hasMessage(file + ":1:1: the file is empty");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
