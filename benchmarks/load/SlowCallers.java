package load;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Callers who begin a request and then stall, or drip a byte a second, until they are cut off. */
final class SlowCallers {
    private static final int MOST_SECONDS = 20;
    private static final String JSON = "application/json";
    private static final String SIZED = "Content-Length: 500\r\n\r\n{";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

    private static final Map<String, String[]> KINDS = Map.of(
            "nothing sent", new String[] {"", ""},
            "head stalled", new String[] {"POST /v1/triage HTTP/1.1\r\nHost: local", ""},
            "head dripped", new String[] {"POST /v1/triage HTTP/1.1\r\nX-Slow: ", "x"},
            "body stalled", new String[] {Answer.head("/v1/triage", JSON) + SIZED, ""},
            "body dripped", new String[] {Answer.head("/v1/triage", JSON) + SIZED, " "},
            "body dripped in chunks", new String[] {Answer.head("/v1/triage", JSON) + CHUNKED, "1\r\n \r\n"},
            "batch dripped", new String[] {Answer.head("/v1/triage/batch", JSON) + SIZED, " "},
            "line dripped",
                    new String[] {Answer.head("/v1/triage/batch", "application/x-ndjson") + CHUNKED, "1\r\n \r\n"});

    private final Map<String, Double> slowest = new ConcurrentHashMap<>();
    private final List<Thread> callers = new ArrayList<>();

    SlowCallers(int port, int ofEachKind) {
        for (int i = 0; i < ofEachKind; i++) {
            KINDS.forEach((kind, sent) -> {
                var caller = new Thread(null, () -> call(port, kind, sent[0], sent[1]), kind, 131_072);
                caller.setDaemon(true);
                callers.add(caller);
            });
        }
        callers.forEach(Thread::start);
    }

    private void call(int port, String kind, String start, String drip) {
        long since = System.nanoTime();
        try (var connection = new Socket("127.0.0.1", port)) {
            connection.setSoTimeout(1_000);
            send(connection, start);
            while (seconds(since) < MOST_SECONDS && !isClosed(connection, drip)) {}
        } catch (IOException notGently) {
            slowest.merge(kind, seconds(since), Math::max);
            return;
        }
        slowest.merge(kind, seconds(since), Math::max);
    }

    private static boolean isClosed(Socket connection, String drip) throws IOException {
        try {
            return connection.getInputStream().read() < 0;
        } catch (SocketTimeoutException nothingCame) {
            send(connection, drip);
            return false;
        }
    }

    private static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    int count() {
        return callers.size();
    }

    /** By kind, after how many seconds the last was cut off; 20 or more when it was not. */
    Map<String, Double> awaitAll() throws InterruptedException {
        for (var caller : callers) {
            caller.join();
        }
        return new TreeMap<>(slowest);
    }
}
