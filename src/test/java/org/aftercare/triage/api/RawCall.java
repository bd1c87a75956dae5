package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;

/** Sends the bytes of a request as they are, which no HTTP client would, each over a connection of its own. */
final class RawCall {
    private static final int PATIENCE_IN_MILLIS = 20_000;

    private final int port;

    RawCall(URI service) {
        this.port = service.getPort();
    }

    RawAnswer get(String path, String... headers) {
        return send(head("GET", path, headers) + "\r\n");
    }

    RawAnswer post(byte[] body, String... headers) {
        var length = "Content-Length: " + body.length + "\r\n";
        var head = head("POST", "/v1/triage", headers) + "Content-Type: application/json\r\n" + length + "\r\n";
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(UTF_8));
        request.writeBytes(body);
        return send(request.toByteArray());
    }

    static String head(String method, String path, String... headers) {
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        return head.toString();
    }

    /** Every character is one byte. */
    RawAnswer send(String request) {
        return send(request.getBytes(ISO_8859_1));
    }

    RawAnswer send(byte[] request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_IN_MILLIS);
            write(socket.getOutputStream(), request);
            return RawAnswer.of(read(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The service may have had enough, and closed, before all is written. */
    private static void write(OutputStream service, byte[] request) throws IOException {
        try {
            service.write(request);
            service.flush();
        } catch (SocketException closed) {
            return;
        }
    }

    private static String read(Socket socket) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        try {
            for (int read = 0; read >= 0; read = socket.getInputStream().read(buffer)) {
                answer.write(buffer, 0, read);
            }
        } catch (SocketException closed) {
            // what came before it was closed is the answer
        }
        return answer.toString(ISO_8859_1);
    }
}
