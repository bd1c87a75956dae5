package load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One answer as it came, on a connection of its own; its body without the chunks it came in. */
record RawAnswer(int status, String head, byte[] body) {
    private static final int LONGEST_MILLIS = 10_000;

    static RawAnswer to(int port, byte[] request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(LONGEST_MILLIS);
            socket.getOutputStream().write(request);
            var in = socket.getInputStream();
            var head = head(in);
            return new RawAnswer(Integer.parseInt(head.substring(9, 12)), head, body(in, head));
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    private static byte[] body(InputStream in, String head) throws IOException {
        int length = 0;
        for (var line : head.toLowerCase(Locale.ROOT).lines().toList()) {
            if (line.equals("transfer-encoding: chunked")) {
                return chunks(in);
            }
            length = line.startsWith("content-length:")
                    ? Integer.parseInt(line.substring(15).strip())
                    : length;
        }
        return in.readNBytes(length);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(in), 16); length > 0; length = Integer.parseInt(line(in), 16)) {
            body.writeBytes(in.readNBytes(length));
            line(in);
        }
        return body.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("closed before an answer");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }
}
