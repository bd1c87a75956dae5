package org.aftercare.triage.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of records grows no further than it may, and no line of it is cut. */
class RotatedFileTest {
    private static final int THREE_LINES = 15;

    @TempDir
    Path folder;

    private void append(RotatedFile file, int from, int to) throws IOException {
        for (int i = from; i <= to; i++) {
            file.append("%04d\n".formatted(i).getBytes(UTF_8));
        }
    }

    private String content(String name) throws IOException {
        return Files.readString(folder.resolve(name)).strip().replace('\n', ' ');
    }

    private RotatedFile file(int kept) {
        return new RotatedFile(folder.resolve("records"), THREE_LINES, kept);
    }

    @Test
    void aFullFileIsSetAsideAndTheOldestGoes() throws IOException {
        append(file(2), 1, 3);
        assertThat(folder.resolve("records.1")).doesNotExist();
        append(file(2), 4, 10);
        assertThat(content("records")).isEqualTo("0010");
        assertThat(content("records.1")).isEqualTo("0007 0008 0009");
        assertThat(content("records.2")).isEqualTo("0004 0005 0006");
        try (var all = Files.list(folder)) {
            assertThat(all).hasSize(3);
        }
    }

    @Test
    void withNothingToBeKeptTheFileBeginsAnew() throws IOException {
        append(file(0), 1, 4);
        assertThat(content("records")).isEqualTo("0004");
        assertThat(folder.resolve("records.1")).doesNotExist();
    }

    @Test
    void aLineLongerThanTheFileMayBeIsStillWritten() throws IOException {
        var file = file(1);
        file.append("x".repeat(40).getBytes(UTF_8));
        append(file, 1, 1);
        assertThat(content("records.1")).hasSize(40);
        assertThat(content("records")).isEqualTo("0001");
    }

    @Test
    void whatWasThereBeforeAStartStays() throws IOException {
        append(file(1), 1, 2);
        append(file(1), 3, 3);
        assertThat(content("records")).isEqualTo("0001 0002 0003");
    }

    @Test
    void aFullDiskIsToldForEachLine() {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        var file = new RotatedFile(full, THREE_LINES, 1);
        for (int i = 0; i < 2; i++) {
            assertThatIOException().isThrownBy(() -> append(file, 1, 1));
        }
    }
}
