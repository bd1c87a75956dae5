package load;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;

/** A good client: one request after the other on a kept connection, each with some time to think before it. */
final class OneCaller {
    private static final int LONGEST_MILLIS = 30_000;

    private final int port;
    private final byte[] request;
    private final byte[] read = new byte[65_536];
    private Socket connection = new Socket();
    private Answer answer = new Answer();

    OneCaller(int port, byte[] request) {
        this.port = port;
        this.request = request;
    }

    /** How many nanoseconds the answer took, or -1 when it was none or another than 200. */
    long call() {
        long start = System.nanoTime();
        try {
            if (!connection.isConnected() || connection.isClosed()) {
                connection = new Socket("127.0.0.1", port);
                connection.setTcpNoDelay(true);
                connection.setSoTimeout(LONGEST_MILLIS);
                answer = new Answer();
            }
            connection.getOutputStream().write(request);
            if (status() == 200) {
                return System.nanoTime() - start;
            }
        } catch (IOException gone) {
            close();
        }
        return -1;
    }

    private int status() throws IOException {
        var in = connection.getInputStream();
        for (int length = in.read(read); length >= 0; length = in.read(read)) {
            if (answer.take(ByteBuffer.wrap(read, 0, length))) {
                return answer.status();
            }
        }
        throw new EOFException();
    }

    private void close() {
        try {
            connection.close();
        } catch (IOException closedAlready) {
            return;
        }
    }

    /** The times of the answers in so many seconds; one that is none counts as the longest. */
    Times callFor(double seconds, long thinkMillis) throws InterruptedException {
        var times = new Times();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            long taken = call();
            times.add(taken < 0 ? LONGEST_MILLIS * 1_000_000L : taken);
            Thread.sleep(thinkMillis);
        }
        return times;
    }
}
