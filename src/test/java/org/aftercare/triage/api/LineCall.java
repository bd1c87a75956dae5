package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Lines for lines over a bare socket: when something is sent and when something is read is the test's own to say, which no client
 * library allows.
 */
final class LineCall implements Closeable {
    private static final int PATIENCE = 60_000;

    private final Socket socket;
    private final OutputStream out;
    private final InputStream in;
    private final byte[] read = new byte[65_536];
    private int next;
    private int end;
    private int leftInChunk;
    private List<String> head = List.of();

    LineCall(int port) throws IOException {
        socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE);
        out = socket.getOutputStream();
        in = socket.getInputStream();
        var lines = List.of(
                "POST /v1/triage/batch HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/x-ndjson",
                "Transfer-Encoding: chunked");
        write(String.join("\r\n", lines) + "\r\n\r\n");
    }

    /** Sends a part of the body, wherever it is cut. */
    void send(byte[] part) throws IOException {
        write(Integer.toHexString(part.length) + "\r\n");
        out.write(part);
        write("\r\n");
    }

    void send(String part) throws IOException {
        send(part.getBytes(UTF_8));
    }

    void finish() throws IOException {
        write("0\r\n\r\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(UTF_8));
    }

    List<String> head() throws IOException {
        if (head.isEmpty()) {
            var lines = new ArrayList<String>();
            for (var line = rawLine(); !line.isEmpty(); line = rawLine()) {
                lines.add(line);
            }
            head = lines;
        }
        return head;
    }

    /** The next line of the answer; empty after the last. */
    String readLine() throws IOException {
        head();
        var line = new byte[1024];
        int length = 0;
        for (int each = bodyByte(); each != '\n' && each >= 0; each = bodyByte()) {
            line = length == line.length ? Arrays.copyOf(line, 2 * length) : line;
            line[length++] = (byte) each;
        }
        return new String(line, 0, length, UTF_8);
    }

    List<String> readAll() throws IOException {
        var lines = new ArrayList<String>();
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            lines.add(line);
        }
        return lines;
    }

    private int bodyByte() throws IOException {
        if (leftInChunk == 0) {
            leftInChunk = Integer.parseInt(rawLine(), 16);
            if (leftInChunk == 0) {
                return -1;
            }
        }
        int each = rawByte();
        if (--leftInChunk == 0) {
            rawLine();
        }
        return each;
    }

    private String rawLine() throws IOException {
        var line = new StringBuilder();
        for (int each = rawByte(); each != '\n'; each = rawByte()) {
            line.append((char) each);
        }
        return line.toString().strip();
    }

    private int rawByte() throws IOException {
        if (next == end) {
            next = 0;
            end = in.read(read);
            if (end < 0) {
                throw new EOFException("the answer ended before its end");
            }
        }
        return read[next++];
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
