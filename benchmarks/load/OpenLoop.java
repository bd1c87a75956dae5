package load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Requests at a fixed rate, whatever becomes of those before. Each has its moment, and its time counts from that moment, also
 * when no connection was free then: a server that falls behind is not asked less, and what it makes others wait is counted.
 */
final class OpenLoop implements AutoCloseable {
    private static final int MOST_REPEATS = 4;
    private static final long GRACE_NANOS = 5_000_000_000L;

    private final Selector selector;
    private final Queue<Connection> idle = new ArrayDeque<>();
    private final ByteBuffer read = ByteBuffer.allocateDirect(262_144);
    private final byte[] request;
    private final double rate;
    /** Of those answered with 200, from when each was to be sent. */
    private final Times times = new Times();

    private int planned;
    private int other;
    private double seconds;

    OpenLoop(int port, int connections, byte[] request, double rate) throws IOException {
        this.selector = Selector.open();
        this.request = request;
        this.rate = rate;
        for (int i = 0; i < connections; i++) {
            idle.add(new Connection(port));
        }
    }

    /** The times of a server that answers every request with 200; where it did not, it is measured again, a few times at most. */
    static Times times(Server server, int connections, byte[] request, double rate, double seconds) throws IOException {
        for (int left = MOST_REPEATS; ; left--) {
            try (var callers = new OpenLoop(server.port(), connections, request, rate)) {
                callers.callFor(seconds);
                if (callers.failed() == 0) {
                    return callers.times;
                }
                if (left == 0) {
                    throw new IllegalStateException(callers.failed() + " requests were not answered with 200");
                }
                Bench.say("measured again, since %d requests were not answered with 200", callers.failed());
            }
        }
    }

    OpenLoop callFor(double duration) throws IOException {
        planned = (int) (rate * duration);
        long start = System.nanoTime();
        long end = start + (long) (duration * 1e9) + GRACE_NANOS;
        long now = start;
        for (int sent = 0; times.count() + other < planned && now < end; now = System.nanoTime()) {
            for (long due = due(start, sent); due <= now && sent < planned && !idle.isEmpty(); due = due(start, sent)) {
                idle.remove().send(due);
                sent++;
            }
            selector.selectNow(key -> ((Connection) key.attachment()).receive());
        }
        seconds = (now - start) / 1e9;
        return this;
    }

    private long due(long start, int number) {
        return start + (long) (number * 1e9 / rate);
    }

    /** How many were not answered, or not with 200. */
    int failed() {
        return planned - times.count();
    }

    double answeredPerSecond() {
        return times.count() / seconds;
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** One request at a time. */
    private final class Connection {
        private final Answer answer = new Answer();
        private final SocketChannel channel;
        private long due;

        Connection(int port) throws IOException {
            channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(long at) throws IOException {
            due = at;
            for (var left = ByteBuffer.wrap(request); left.hasRemaining(); ) {
                channel.write(left);
            }
        }

        void receive() {
            try {
                for (int length = channel.read(read.clear()); length != 0; length = channel.read(read.clear())) {
                    if (length < 0) {
                        gone();
                        return;
                    }
                    if (answer.take(read.flip())) {
                        count(System.nanoTime() - due);
                        return;
                    }
                }
            } catch (IOException e) {
                gone();
            }
        }

        private void count(long taken) {
            if (answer.status() == 200) {
                times.add(taken);
            } else {
                other++;
            }
            idle.add(this);
        }

        /** It is not opened again: a server that closes one has failed already. */
        private void gone() {
            other++;
            channel.keyFor(selector).cancel();
        }
    }
}
