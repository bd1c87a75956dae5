package org.aftercare.triage.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.StreamSupport;
import org.aftercare.triage.guidance.GuidanceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of own guidance comes out of its ConfigMap as the same guidance. */
class OwnGuidanceManifestTest {
    private static final String OVERLAY = "prod-own-guidance";
    private static final Path EXAMPLE = Path.of("src/test/resources/small-guidance");
    private static final Path EMBEDDED = Path.of("src/main/resources/guidance");

    /** What the API server takes of a ConfigMap. */
    private static final long MOST_BYTES = 1024 * 1024;

    @TempDir
    private Path mounted;

    @Test
    void theMountedFolderIsTheSameGuidance() throws IOException {
        var map = Manifest.only(OVERLAY, "ConfigMap");
        var volume = volume(Manifest.only(OVERLAY, "Deployment")).path("configMap");
        assertThat(volume.path("name").asText()).isEqualTo(map.name());
        var keys = new HashSet<String>();
        for (var item : volume.path("items")) {
            var file = mounted.resolve(item.path("path").asText());
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, map.at("/data").required(item.path("key").asText()).asText());
            keys.add(item.path("key").asText());
        }
        assertThat(map.at("/data").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(keys);
        assertThat(digest(mounted)).isEqualTo(digest(EXAMPLE));
    }

    private static JsonNode volume(Manifest deployment) {
        return StreamSupport.stream(deployment.pod().path("volumes").spliterator(), false)
                .filter(volume -> volume.path("name").asText().equals("guidance"))
                .findFirst()
                .orElseThrow();
    }

    private static String digest(Path folder) {
        return GuidanceFolder.load(folder).guidance().edition().digest();
    }

    @Test
    void itIsMountedWhereTheServiceLooksAndCannotBeChanged() {
        var deployment = Manifest.only(OVERLAY, "Deployment");
        assertThat(deployment.variable("TRIAGE_GUIDANCE_LOCATION").asText()).isEqualTo("/guidance");
        assertThat(deployment.container().path("volumeMounts").toString())
                .contains("{\"mountPath\":\"/guidance\",\"name\":\"guidance\",\"readOnly\":true}");
        assertThat(Manifest.only(OVERLAY, "ConfigMap").at("/immutable").asBoolean())
                .isTrue();
    }

    @Test
    void otherGuidanceIsAnotherMapSoThatThereIsAWayBack() {
        assertThat(Manifest.only(OVERLAY, "ConfigMap").name()).matches("guidance-[a-z0-9]{10}");
    }

    @Test
    void theEmbeddedGuidanceFitsIntoOneMap() throws IOException {
        try (var files = Files.walk(EMBEDDED)) {
            long bytes = files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(EMBEDDED.resolve("schema")))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertThat(bytes).isPositive().isLessThan(MOST_BYTES * 3 / 4);
        }
    }
}
