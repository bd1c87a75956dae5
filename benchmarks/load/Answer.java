package load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One answer after another on a connection, read in parts, of which only the status and the end matter. */
final class Answer {
    private final StringBuilder line = new StringBuilder();
    private long left;
    private boolean inHead = true;
    private boolean chunked;
    private boolean afterChunk;
    private boolean lastChunk;
    private int status;
    private boolean closes;

    /** Takes what has come; true when the answer is whole. */
    boolean take(ByteBuffer part) {
        while (part.hasRemaining()) {
            if (!inHead && left > 0) {
                int skipped = (int) Math.min(left, part.remaining());
                part.position(part.position() + skipped);
                left -= skipped;
                if (left == 0 && !chunked) {
                    return end();
                }
            } else if (isLine(part.get()) && isEnd()) {
                return end();
            }
        }
        return false;
    }

    private boolean isLine(byte next) {
        if (next != '\n') {
            line.append((char) (next & 0xff));
        }
        return next == '\n';
    }

    private boolean isEnd() {
        var text = line.toString().strip();
        line.setLength(0);
        return inHead ? endsWithHead(text) : endsWithChunk(text);
    }

    private boolean endsWithHead(String text) {
        if (text.isEmpty()) {
            inHead = false;
            return !chunked && left == 0;
        }
        var header = text.toLowerCase(Locale.ROOT);
        if (header.startsWith("http/1.1 ")) {
            status = Integer.parseInt(header.substring(9, 12));
        } else if (header.startsWith("content-length:")) {
            left = Long.parseLong(header.substring(15).strip());
        } else if (header.equals("transfer-encoding: chunked")) {
            chunked = true;
        } else if (header.equals("connection: close")) {
            closes = true;
        }
        return false;
    }

    private boolean endsWithChunk(String text) {
        if (lastChunk) {
            return true;
        }
        if (afterChunk) {
            afterChunk = false;
            return false;
        }
        left = Long.parseLong(text, 16);
        lastChunk = left == 0;
        afterChunk = !lastChunk;
        return false;
    }

    private boolean end() {
        left = 0;
        inHead = true;
        chunked = false;
        afterChunk = false;
        lastChunk = false;
        return true;
    }

    /** Of the answer that was whole last. */
    int status() {
        return status;
    }

    boolean closes() {
        return closes;
    }

    static byte[] post(String path, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return (head(path, type) + "Content-Length: " + bytes.length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    static String head(String path, String type) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n";
    }
}
