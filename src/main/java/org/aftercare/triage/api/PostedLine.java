package org.aftercare.triage.api;

import java.util.List;

/** One line of a body as it was sent, without its line end; of a line that is too long, no more than shows that it is. */
final class PostedLine {
    private final byte[] bytes;

    PostedLine(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Whether there is nothing but blanks: such a line is no report and is passed over. */
    boolean isBlank() {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    /**
     * The line as text.
     *
     * @throws Refused if it is longer than a report may be, or no UTF-8
     */
    String text() {
        if (bytes.length > BodyReader.MAX_BYTES) {
            throw new Refused(List.of(BodyLimit.tooLarge(BodyReader.MAX_BYTES)));
        }
        return StrictJson.decode(bytes);
    }
}
