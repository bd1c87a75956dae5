package load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Other engines behind a bare server, which answers with no more than the level, beside the packaged service. */
public final class PeersOverHttp {
    private static final Path INPUTS = Path.of("target/benchmarks/peers/five-symptoms.json");
    private static final List<String> PEERS = List.of("DMN", "CEL_PLANNED");
    private static final int WARM_UP = Bench.quickOr(2, 10);
    private static final int ROUNDS = Bench.quickOr(1, 4);
    private static final int SECONDS = Bench.quickOr(2, 3);

    private final Map<String, List<Wrk>> rounds = new LinkedHashMap<>();
    private final List<Server> servers = new ArrayList<>();

    private PeersOverHttp() {}

    /** Arguments: the class path of the peers. */
    public static void main(String[] arguments) throws Exception {
        var peers = new PeersOverHttp();
        peers.start(arguments[0]);
        for (int round = 0; round < ROUNDS; round++) {
            peers.measure();
        }
        peers.servers.forEach(Server::close);
        Bench.keep("peersOverHttp", peers.figures(), peers.table());
    }

    private void start(String classPath) throws IOException, InterruptedException {
        var request = Answer.post("/v1/triage", "application/json", Bench.text(Http.BODY));
        servers.add(Server.service(request));
        for (var peer : PEERS) {
            int port = Server.freePort();
            var arguments = List.of(
                    "-Xmx256m",
                    "-cp",
                    classPath,
                    "org.aftercare.triage.benchmark.PeerServer",
                    Integer.toString(port),
                    peer);
            var server = Server.start(peer, port, Bench.javaServer(arguments));
            servers.add(server);
            Bench.say(
                    "%s",
                    server.awaitAnswer(Answer.post("/", "application/json", Bench.text(INPUTS)))
                            .text());
        }
        for (var server : servers) {
            Wrk.warmUp(server, "/v1/triage", body(server), Http.CONNECTIONS, WARM_UP);
        }
    }

    private static String body(Server server) {
        return (server.name().equals("service") ? Http.BODY : INPUTS).toString();
    }

    private void measure() throws IOException, InterruptedException {
        for (var server : servers) {
            var done = Wrk.load(server, "/v1/triage", body(server), Http.CONNECTIONS, SECONDS);
            rounds.computeIfAbsent(server.name(), none -> new ArrayList<>()).add(done);
            Bench.say("%-12s %8.0f/s  %8.1f us of CPU each", server.name(), done.perSecond(), done.cpuMicros());
        }
    }

    private Spread ratio(String server) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double own = rounds.get("service").get(round).perSecond();
            ratios.add(own / rounds.get(server).get(round).perSecond());
        }
        return Spread.of(ratios);
    }

    private Spread perSecond(String server) {
        return Spread.of(rounds.get(server).stream().map(Wrk::perSecond).toList());
    }

    private List<Map<String, Object>> figures() {
        var figures = new ArrayList<Map<String, Object>>();
        for (var server : servers.subList(1, servers.size())) {
            var figure = new LinkedHashMap<String, Object>();
            figure.put("name", server.name());
            figure.put("ratio", ratio(server.name()).median());
            figure.put("requestsPerSecond", perSecond(server.name()).median());
            figure.put("requestsPerSecondRange", perSecond(server.name()).range());
            figure.put("oursPerSecond", perSecond("service").median());
            figures.add(figure);
        }
        return figures;
    }

    private List<String> table() {
        var rows = servers.stream()
                .map(server -> List.of(
                        server.name(),
                        perSecond(server.name()).shown("%.0f"),
                        ratio(server.name()).shown("%.2f")))
                .toList();
        return Bench.table(List.of("over HTTP", "requests a second", "ours against it"), rows);
    }
}
