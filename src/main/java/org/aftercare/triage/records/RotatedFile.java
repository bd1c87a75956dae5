package org.aftercare.triage.records;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that is appended to and, when it is full, set aside under its name and `.1`, as those before it are under `.2` and so on, the
 * oldest giving way. The handlers of the log could do this, but they keep a line that could not be written and try again with the
 * next, so that nobody could say which are lost.
 */
final class RotatedFile implements RecordLines {
    private final Path file;
    private final long maxSize;
    private final int kept;
    private @Nullable FileChannel channel;

    RotatedFile(Path file, long maxSize, int kept) {
        this.file = file;
        this.maxSize = maxSize;
        this.kept = kept;
    }

    /** Opens it, so that what stands in the way is said at once. */
    void open() throws IOException {
        channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    @Override
    public void append(byte[] line) throws IOException {
        var open = channel();
        long before = open.size();
        if (before > 0 && before + line.length > maxSize) {
            setAside(open);
            open = channel();
            before = 0;
        }
        write(line, open, before);
    }

    private FileChannel channel() throws IOException {
        if (channel == null || !channel.isOpen()) {
            open();
        }
        return Objects.requireNonNull(channel);
    }

    private static void write(byte[] line, FileChannel open, long before) throws IOException {
        var rest = ByteBuffer.wrap(line);
        try {
            while (rest.hasRemaining()) {
                open.write(rest);
            }
        } catch (IOException e) {
            if (open.size() > before) {
                open.truncate(before); // half a line would spoil the next
            }
            throw e;
        }
    }

    private void setAside(FileChannel full) throws IOException {
        full.close();
        for (int i = kept; i > 1; i--) {
            if (Files.exists(aside(i - 1))) {
                Files.move(aside(i - 1), aside(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (kept > 0) {
            Files.move(file, aside(1), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.delete(file);
        }
    }

    private Path aside(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
