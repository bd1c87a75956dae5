package org.aftercare.triage.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** A request that is begun and never finished, by a caller who waits, or who goes on byte by byte. */
final class SlowCall {
    private static final int PATIENCE = 60_000;
    private static final int PAUSE = 100;

    private final Socket socket;
    private final boolean drips;
    private final CompletableFuture<Void> closed;

    private SlowCall(int port, String start, boolean drips) throws IOException {
        this.socket = new Socket("localhost", port);
        this.drips = drips;
        socket.setSoTimeout(drips ? PAUSE : PATIENCE);
        socket.getOutputStream().write(start.getBytes(ISO_8859_1));
        this.closed = new CompletableFuture<>();
        var caller = new Thread(this::go, "slow caller");
        caller.setDaemon(true);
        caller.start();
    }

    static SlowCall stalled(int port, String start) throws IOException {
        return new SlowCall(port, start, false);
    }

    static SlowCall dripping(int port, String start) throws IOException {
        return new SlowCall(port, start, true);
    }

    private void go() {
        long end = System.nanoTime() + PATIENCE * 1_000_000L;
        try (socket) {
            while (System.nanoTime() < end) {
                if (isClosed()) {
                    closed.complete(null);
                    return;
                }
            }
            closed.completeExceptionally(new AssertionError("the connection is still open"));
        } catch (IOException e) {
            closed.complete(null); // closed too, and not gently
        }
    }

    private boolean isClosed() throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException nothingRead) {
            if (drips) {
                socket.getOutputStream().write('1');
            }
            return false;
        }
    }

    /** Waits until the service has closed the connection, whatever it sent before. */
    void awaitClose() {
        try {
            closed.join();
        } catch (CompletionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
