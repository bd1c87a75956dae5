package load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A kept connection on which one request after another is answered; of an answer its status and its body are kept. */
final class KeptCall implements Closeable {
    private static final int LONGEST_MILLIS = 60_000;

    private final Socket connection;
    private final InputStream in;
    private int status;
    private boolean closes;

    KeptCall(int port) throws IOException {
        connection = new Socket("127.0.0.1", port);
        connection.setTcpNoDelay(true);
        connection.setSoTimeout(LONGEST_MILLIS);
        in = new BufferedInputStream(connection.getInputStream(), 65_536);
    }

    /** The body of the answer, of which the length has to be said. */
    byte[] send(byte[] request) throws IOException {
        connection.getOutputStream().write(request);
        status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            closes |= header.equals("connection: close");
        }
        var body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("an answer was cut off");
        }
        return body;
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new EOFException(line.isEmpty() ? "closed without an answer" : "a head was cut off");
            }
            line.append((char) each);
        }
        return line.toString().strip().toLowerCase(Locale.ROOT);
    }

    int status() {
        return status;
    }

    /** Whether no more is answered on it. */
    boolean closes() {
        return closes;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
