package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Locale;

/** One kept connection, on which the test says which bytes are sent when, and whether the answer is read. */
final class OpenCall implements Closeable {
    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final InputStream in;
    private String head = "";

    OpenCall(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    static byte[] post(String path, String body) {
        return (postHead(path, body.getBytes(UTF_8).length) + body).getBytes(UTF_8);
    }

    static String postHead(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n";
    }

    static String chunkedHead(String path) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n";
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void send(String text) throws IOException {
        send(text.getBytes(UTF_8));
    }

    /** Reads the next answer to its end, and says its status. */
    int status() throws IOException {
        var read = new StringBuilder();
        for (var line = line(); !line.isEmpty(); line = line()) {
            read.append(line).append('\n');
        }
        head = read.toString();
        if (head.contains("transfer-encoding: chunked")) {
            for (int length = chunk(); length > 0; length = chunk()) {}
        } else if (head.contains("content-length: ")) {
            in.skipNBytes(Integer.parseInt(head.replaceAll("(?s).*content-length: (\\d+).*", "$1")));
        }
        return Integer.parseInt(head.substring(9, 12));
    }

    private int chunk() throws IOException {
        int length = Integer.parseInt(line(), 16);
        in.skipNBytes(length);
        line();
        return length;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException("closed before the end of an answer");
            }
            line.append((char) each);
        }
        return line.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The head of the answer that was read last, in small letters. */
    String head() {
        return head;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
