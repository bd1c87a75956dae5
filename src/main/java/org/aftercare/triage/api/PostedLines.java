package org.aftercare.triage.api;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts a body into lines as its parts come, and never keeps more of it than one line of the greatest length. */
final class PostedLines {
    /** One byte too many, and a carriage return that does not count. */
    private static final int KEPT = BodyReader.MAX_BYTES + 2;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /** The lines that end in the next part of the body. */
    List<PostedLine> endingIn(byte[] part) {
        var lines = new ArrayList<PostedLine>();
        int start = 0;
        for (int i = 0; i < part.length; i++) {
            if (part[i] == '\n') {
                keep(part, start, i);
                lines.addAll(end());
                start = i + 1;
            }
        }
        keep(part, start, part.length);
        return lines;
    }

    /** The line that has begun and ends here, unless it is blank: the last of a body needs no line end. */
    List<PostedLine> end() {
        var bytes = begun.toByteArray();
        begun.reset();
        boolean returned = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        var line = new PostedLine(returned ? Arrays.copyOf(bytes, bytes.length - 1) : bytes);
        return line.isBlank() ? List.of() : List.of(line);
    }

    private void keep(byte[] part, int start, int end) {
        begun.write(part, start, Math.min(end - start, KEPT - begun.size()));
    }
}
