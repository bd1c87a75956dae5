package load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A few callers who each send one known report after another on a kept connection, and never send one again. */
final class Callers {
    private final int port;
    private final List<KnownReport> reports;
    private final Tally tally;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    Callers(int port, int count, List<KnownReport> reports, Tally tally) {
        this.port = port;
        this.reports = List.copyOf(reports);
        this.tally = tally;
        for (int i = 0; i < count; i++) {
            int first = i;
            var thread = new Thread(() -> call(first), "caller");
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void call(int first) {
        KeptCall connection = null;
        for (int i = first; !ended; i++) {
            connection = call(connection, reports.get(i % reports.size()));
        }
        close(connection);
    }

    /** Sends one report, and returns the connection for the next, or null. */
    private KeptCall call(KeptCall kept, KnownReport report) {
        var connection = kept;
        long since = System.nanoTime();
        try {
            connection = kept == null ? new KeptCall(port) : kept;
            var body = connection.send(report.request());
            if (connection.status() != 200) {
                tally.failed("status " + connection.status());
            } else if (!report.isAnsweredBy(body)) {
                tally.failed("another answer");
            } else {
                tally.answered(System.nanoTime() - since);
            }
            return connection.closes() ? close(connection) : connection;
        } catch (IOException gone) {
            tally.failed(gone.getMessage());
            return close(connection);
        }
    }

    private static KeptCall close(KeptCall connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException closedAlready) {
            return null;
        }
        return null;
    }

    /** Sends no more, and waits until what was sent is answered. */
    void end() throws InterruptedException {
        ended = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
