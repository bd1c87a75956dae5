package load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Restarts, then kills, one replica after another behind the proxy while callers send reports: not one may go unanswered. */
public final class Drill {
    private static final int CALLERS = 6;
    private static final double MOST_SECONDS = 600;
    private static final int LARGEST_REPORT = 65_536;

    /** What a roll-out waits once a replica is ready, until the proxy has seen it too. */
    private static final long MIN_READY_MILLIS = 2_000;

    private static final byte[] READINESS =
            "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8);

    private final Figures figures = new Figures();
    private final List<String> java;
    private final int port;
    private final List<Service> replicas = new ArrayList<>();
    private boolean passed = true;

    private Drill(int port, List<String> java) throws IOException, InterruptedException {
        this.port = port;
        this.java = new ArrayList<>(java);
        this.java.add("-Dquarkus.shutdown.delay=5S");
        for (int i = 1; i <= 3; i++) {
            replicas.add(started(i));
        }
    }

    /** Arguments: the file for the figures, the first of ten ports, how many requests in each part, and the command that runs a jar. */
    public static void main(String[] arguments) throws Exception {
        var java = List.of(arguments).subList(4, arguments.length);
        System.out.println(String.join(" ", java));
        int port = Integer.parseInt(arguments[1]);
        var drill = new Drill(port, java);
        try (var proxy = new Proxy(port)) {
            drill.awaitReady(port, "GET /v1/guidance HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            drill.part("restarts", Integer.parseInt(arguments[2]), Service::stop);
            drill.part("kills", Integer.parseInt(arguments[3]), Service::kill);
            drill.figures.keep(Path.of(arguments[0]));
            drill.passed &= proxy.isAlive();
        }
        System.out.println(drill.passed ? "passed" : "FAILED");
        System.exit(drill.passed ? 0 : 1); // the replicas end with it
    }

    /** How a replica is ended. */
    private interface Ending {
        void end(Service replica) throws InterruptedException;
    }

    private Service started(int number) throws IOException, InterruptedException {
        var log = Path.of("target/drill-" + number + ".log");
        var replica = new Service(java, log, port + number, port + 3 + number);
        awaitReady(replica.managementPort(), READINESS);
        return replica;
    }

    private void awaitReady(int asked, byte[] request) throws InterruptedException {
        var probe = new OneCaller(asked, request);
        long since = System.nanoTime();
        while (probe.call() < 0) {
            if (seconds(since) > 60) {
                throw new IllegalStateException("nothing is ready at port " + asked);
            }
            Thread.sleep(100);
        }
    }

    /** Ends each replica in turn, and starts it again, until enough was sent. */
    private void part(String name, int atLeast, Ending ending) throws IOException, InterruptedException {
        var tally = new Tally();
        long since = System.nanoTime();
        int count = 0;
        var callers = new Callers(port, CALLERS, reports(), tally);
        try {
            while ((tally.sent() < atLeast || count % replicas.size() != 0) && seconds(since) < MOST_SECONDS) {
                int next = count++ % replicas.size();
                ending.end(replicas.get(next));
                replicas.set(next, started(next + 1));
                Thread.sleep(MIN_READY_MILLIS);
            }
        } finally {
            callers.end();
        }
        figures.add(name, count);
        figures.add(name + ": sent, of at least " + atLeast, tally.sent());
        figures.add(name + ": failed", tally.failed());
        tally.failures().forEach((kind, times) -> figures.add(name + ": failed: " + kind, times));
        figures.add(name + ": p50, ms", tally.within(0.5));
        figures.add(name + ": p99, ms", tally.within(0.99));
        figures.add(name + ": slowest, ms", tally.within(1));
        figures.add(name + ": longest time without any answer, ms", tally.longestGap());
        figures.add(name + ": seconds", seconds(since));
        passed &= tally.failed() == 0 && tally.sent() >= atLeast;
    }

    /** Mostly short answers, so that enough can be sent in a few minutes, and in each round long ones and the largest report. */
    private static List<KnownReport> reports() throws IOException {
        var reports = new ArrayList<>(Collections.nCopies(12, KnownReport.of("cold-numb-leg")));
        reports.addAll(Collections.nCopies(3, KnownReport.of("chest-pain-not-known-whether-eased")));
        for (var example : List.of("red-swollen-leg", "bruise-fading", "rash", "woolly-head-first-day")) {
            reports.add(KnownReport.of(example));
        }
        reports.add(KnownReport.ofLength("cold-numb-leg", LARGEST_REPORT));
        return reports;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
