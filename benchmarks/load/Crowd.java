package load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Callers on one thread, who never heed `Retry-After`: each sends again as soon as it is answered, or all together at a steady rate,
 * of which nothing is sent while all of them wait. An answer's time counts from when its request begins to be sent.
 */
final class Crowd implements AutoCloseable {
    private final Selector selector;
    private final Queue<Caller> idle = new ArrayDeque<>();
    private final ByteBuffer read = ByteBuffer.allocateDirect(262_144);
    private final InetSocketAddress service;
    private final byte[] request;
    private final double rate;
    private final Times accepted = new Times();
    private int sent;
    private int shed;
    private int other;
    private int cutOff;
    private double seconds;

    /** So many callers; at a rate of infinity each sends as soon as it can. */
    Crowd(int port, int callers, byte[] request, double rate) throws IOException {
        this.selector = Selector.open();
        this.service = new InetSocketAddress("127.0.0.1", port);
        this.request = request;
        this.rate = rate;
        for (int i = 0; i < callers; i++) {
            idle.add(new Caller());
        }
    }

    Crowd callFor(double time) throws IOException {
        long start = System.nanoTime();
        long end = start + (long) (time * 1e9);
        double due = 0;
        long last = start;
        for (long now = start; now < end; now = System.nanoTime()) {
            due = Double.isInfinite(rate)
                    ? idle.size()
                    : Math.min(idle.size(), due + (now - last) * rate / 1e9);
            last = now;
            for (; due >= 1 && !idle.isEmpty(); due--) {
                idle.remove().send();
            }
            selector.selectNow();
            for (var key : selector.selectedKeys()) {
                ((Caller) key.attachment()).go(key);
            }
            selector.selectedKeys().clear();
        }
        seconds = (System.nanoTime() - start) / 1e9;
        return this;
    }

    Times accepted() {
        return accepted;
    }

    int shed() {
        return shed;
    }

    /** Neither answered nor refused for overload. */
    int other() {
        return other;
    }

    /** Closed before an answer. */
    int cutOff() {
        return cutOff;
    }

    double acceptedPerSecond() {
        return accepted.count() / seconds;
    }

    double sentPerSecond() {
        return sent / seconds;
    }

    @Override
    public void close() throws IOException {
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** One of them, and its connection. */
    private final class Caller {
        private Answer answer = new Answer();
        private ByteBuffer toSend = ByteBuffer.wrap(request);
        private SocketChannel connection;
        private long since;

        void send() throws IOException {
            sent++;
            toSend = ByteBuffer.wrap(request);
            since = System.nanoTime();
            if (connection == null) {
                answer = new Answer();
                connection = SocketChannel.open();
                connection.configureBlocking(false);
                connection.connect(service);
                connection.register(selector, SelectionKey.OP_CONNECT, this);
            } else {
                write(connection.keyFor(selector));
            }
        }

        void go(SelectionKey key) throws IOException {
            try {
                if (key.isConnectable()) {
                    connection.finishConnect();
                    write(key);
                } else if (key.isWritable()) {
                    write(key);
                }
                if (key.isValid() && key.isReadable()) {
                    read();
                }
            } catch (IOException gone) {
                leave();
            }
        }

        /** A service that has closed is met when reading, where what it said before is read too. */
        private void write(SelectionKey key) throws IOException {
            try {
                connection.write(toSend);
            } catch (IOException gone) {
                toSend.position(toSend.limit());
            }
            key.interestOps(SelectionKey.OP_READ | (toSend.hasRemaining() ? SelectionKey.OP_WRITE : 0));
        }

        private void read() throws IOException {
            for (int length = fill(); length != 0; length = fill()) {
                if (length < 0) {
                    leave();
                    return;
                }
                if (answer.take(read.flip())) {
                    count(System.nanoTime() - since);
                    return;
                }
            }
        }

        private int fill() throws IOException {
            return connection.read(read.clear());
        }

        private void count(long taken) throws IOException {
            if (answer.status() == 200) {
                accepted.add(taken);
            } else if (answer.status() == 503) {
                shed++;
            } else {
                other++;
            }
            if (answer.closes() || toSend.hasRemaining()) {
                connection.close();
                connection = null;
            }
            idle.add(this);
        }

        private void leave() throws IOException {
            boolean waited = !idle.contains(this);
            connection.close();
            connection = null;
            if (waited) {
                cutOff++;
                idle.add(this);
            }
        }
    }
}
