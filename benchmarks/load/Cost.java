package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a core and 100 MB bear; and one, two and three replicas behind a proxy. This machine has no core for each of them: all
 * have the same core, each a quarter of it, and the proxy shares the other with the callers.
 */
public final class Cost {
    private static final int WARM_UP = Bench.quickOr(3, 12);
    private static final int ROUNDS = Bench.quickOr(1, 3);
    private static final int SECONDS = Bench.quickOr(2, 5);
    private static final int REPLICAS = Bench.quickOr(2, 3);
    private static final double SHARE = 0.25;
    private static final int CONNECTIONS_OF_EACH = 4;
    private static final Path CONFIGURATION = Path.of("target/benchmarks/haproxy.cfg");

    private final byte[] request = Answer.post("/v1/triage", "application/json", Bench.text(Http.BODY));
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Server> replicas = new ArrayList<>();
    private final List<Share> shares = new ArrayList<>();

    private Cost() {}

    public static void main(String[] arguments) throws Exception {
        var cost = new Cost();
        try {
            cost.start();
            cost.measureOne();
            cost.measureReplicas();
        } finally {
            cost.stop();
        }
        Bench.keep("cost", cost.figures, cost.table());
    }

    private void start() throws IOException, InterruptedException {
        for (int i = 0; i < REPLICAS; i++) {
            int port = Server.freePort();
            var replica = Server.start("replica-" + i, port, Bench.javaServer(Bench.jar(port, Server.freePort())));
            replicas.add(replica);
            replica.awaitAnswer(request);
            Wrk.warmUp(replica, "/v1/triage", Http.BODY.toString(), Http.CONNECTIONS, WARM_UP);
        }
    }

    private void measureOne() throws IOException, InterruptedException {
        var rounds = new ArrayList<Wrk>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(Wrk.load(replicas.get(0), "/v1/triage", Http.BODY.toString(), Http.CONNECTIONS, SECONDS));
        }
        double perCore = Spread.of(rounds.stream()
                        .map(done -> done.perSecond() / done.busy())
                        .toList())
                .median();
        double perSecond =
                Spread.of(rounds.stream().map(Wrk::perSecond).toList()).median();
        double megabytes = replicas.get(0).residentMb();
        figures.put("requestsPerSecondPerCore", perCore);
        figures.put("residentMb", megabytes);
        figures.put("requestsPerSecondPer100Mb", perSecond / megabytes * 100);
        Bench.say("%.0f a second for each core, %.0f for each 100 MB", perCore, perSecond / megabytes * 100);
    }

    private void measureReplicas() throws IOException, InterruptedException {
        boolean limited = Share.isPossible();
        figures.put("shareOfACoreForEachReplica", limited ? SHARE : 1.0 / REPLICAS);
        figures.put("sharesKept", limited);
        for (var replica : limited ? replicas : List.<Server>of()) {
            shares.add(Share.of(replica.pid(), replica.name(), SHARE));
        }
        double alone = 0;
        for (int count = 1; count <= REPLICAS; count++) {
            var spread = measureReplicas(count);
            alone = count == 1 ? spread.median() : alone;
            figures.put("replicas" + count, spread.median());
            figures.put("scaling" + count, spread.median() / alone);
            rows.add(List.of(Integer.toString(count), spread.shown("%.0f"), "%.2f".formatted(spread.median() / alone)));
        }
    }

    private Spread measureReplicas(int count) throws IOException, InterruptedException {
        int port = Server.freePort();
        Files.writeString(CONFIGURATION, configuration(port, replicas.subList(0, count)));
        var rounds = new ArrayList<Double>();
        try (var proxy = Server.start("proxy", port, List.of("haproxy", "-db", "-f", CONFIGURATION.toString()))) {
            proxy.awaitAnswer(request);
            for (int round = 0; round < ROUNDS; round++) {
                var servers = replicas.subList(0, count);
                var done = Wrk.load(
                        port, servers, "/v1/triage", Http.BODY.toString(), CONNECTIONS_OF_EACH * count, SECONDS);
                rounds.add(done.perSecond());
                Bench.say("%d behind the proxy: %.0f a second, %.2f of a core", count, done.perSecond(), done.busy());
            }
        }
        return Spread.of(rounds);
    }

    private static String configuration(int port, List<Server> servers) {
        var lines = new ArrayList<>(List.of(
                "global",
                "  nbthread 1",
                "defaults",
                "  mode http",
                "  timeout connect 300ms",
                "  timeout client 10s",
                "  timeout server 10s",
                "listen triage",
                "  bind 127.0.0.1:" + port,
                "  balance leastconn",
                "  http-reuse always"));
        servers.forEach(server -> lines.add("  server " + server.name() + " 127.0.0.1:" + server.port()));
        return String.join("\n", lines) + "\n";
    }

    private void stop() throws IOException {
        replicas.forEach(Server::close);
        for (var share : shares) {
            share.close();
        }
    }

    private List<String> table() {
        var table = new ArrayList<>(List.of(
                "One replica answers %s requests a second for each core it has, and %s for each 100 MB it holds under that load."
                        .formatted(shown("requestsPerSecondPerCore"), shown("requestsPerSecondPer100Mb")),
                ""));
        table.addAll(Bench.table(List.of("replicas behind the proxy", "requests a second", "against one"), rows));
        table.add("");
        table.add(
                Boolean.TRUE.equals(figures.get("sharesKept"))
                        ? "All replicas have one core of this machine, and each may use a quarter of it; the proxy and the callers share the other. It shows what the proxy and a second replica cost, not what more cores bring."
                        : "All replicas share one core of this machine, so that more of them cannot answer more: it shows only what the proxy costs.");
        return table;
    }

    private String shown(String figure) {
        return "%.0f".formatted((Double) figures.get(figure));
    }
}
