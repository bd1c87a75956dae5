package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * `POST /v1/triage` of the packaged service beside two that answer every body with the same bytes: a bare Vert.x server and an
 * operation of Quarkus. All have the same core and the same flags; in each round each is loaded, one after the other.
 */
public final class Http {
    static final Path BODY = Bench.body("five-symptoms.json");
    static final int CONNECTIONS = 8;

    private static final Path HEAD = Path.of("target/benchmarks/answer.head");
    private static final Path ANSWER = Path.of("target/benchmarks/answer.body");
    /** Of a core; a server that uses less is held back by its callers, or by other programs. */
    private static final double SATURATED = 0.9;

    private static final int WARM_UP = Bench.quickOr(4, 30);
    private static final int ROUNDS = Bench.quickOr(2, 5);
    private static final int SECONDS = Bench.quickOr(2, 5);
    private static final int STEADY_ROUNDS = Bench.quickOr(1, 5);
    private static final int STEADY_SECONDS = Bench.quickOr(3, 6);

    private final byte[] request = Answer.post("/v1/triage", "application/json", Bench.text(BODY));
    private final List<Server> servers = new ArrayList<>();
    private final Map<String, List<Wrk>> rounds = new LinkedHashMap<>();
    private final Map<String, List<Times>> steady = new LinkedHashMap<>();
    private int answerBytes;
    private int headBytes;
    private double rate;

    private Http() {}

    public static void main(String[] arguments) throws Exception {
        var http = new Http();
        http.startAll();
        http.saturate();
        http.holdSteady();
        http.servers.forEach(Server::close);
        Bench.keep("http", http.figures(), http.table());
    }

    private void startAll() throws IOException, InterruptedException {
        var service = Server.service(request);
        servers.add(service);
        keep(service.awaitAnswer(request));
        int port = Server.freePort();
        servers.add(Server.start("bare", port, Bench.javaServer(bare(port))));
        port = Server.freePort();
        servers.add(Server.start("constant", port, Bench.javaServer(constant(port))));
        for (var server : servers) {
            var answer = server.awaitAnswer(request);
            if (answer.body().length != answerBytes) {
                throw new IllegalStateException("`" + server.name() + "` answers with another length");
            }
            Bench.say(
                    "%-8s answers with %d bytes after a head of %d",
                    server.name(), answerBytes, answer.head().length());
        }
    }

    /** What the service said once, the others always say: the bare server with its headers too. */
    private void keep(RawAnswer answer) throws IOException {
        answerBytes = answer.body().length;
        headBytes = answer.head().length();
        Files.writeString(HEAD, answer.head());
        Files.write(ANSWER, answer.body());
    }

    private static List<String> bare(int port) {
        var classes = "target/benchmarks/bare:target/quarkus-app/lib/main/*";
        return List.of("-cp", classes, "bare.BareServer", Integer.toString(port), HEAD.toString(), ANSWER.toString());
    }

    private static List<String> constant(int port) {
        return List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dconstant.answer=" + ANSWER.toAbsolutePath(),
                "-jar",
                "target/benchmarks/constant/quarkus-app/quarkus-run.jar");
    }

    private void saturate() throws IOException, InterruptedException {
        for (var server : servers) {
            // The others have little to compile.
            int seconds = server == servers.get(0) ? WARM_UP : WARM_UP / 2;
            Wrk.warmUp(server, "/v1/triage", BODY.toString(), CONNECTIONS, seconds);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var server : servers) {
                var done = Wrk.load(server, "/v1/triage", BODY.toString(), CONNECTIONS, SECONDS);
                rounds.computeIfAbsent(server.name(), none -> new ArrayList<>()).add(done);
                Bench.say(
                        "%-8s %8.0f/s  %6.1f us of CPU each, %.2f of a core",
                        server.name(), done.perSecond(), done.cpuMicros(), done.busy());
            }
        }
    }

    private void holdSteady() throws IOException {
        rate = spread("service", Wrk::perSecond).median() / 2;
        // What was compiled for a crowd is compiled anew for callers one by one.
        for (var server : servers) {
            OpenLoop.times(server, CONNECTIONS, request, rate, STEADY_SECONDS);
        }
        for (int round = 0; round < STEADY_ROUNDS; round++) {
            for (var server : servers) {
                var times = OpenLoop.times(server, CONNECTIONS, request, rate, STEADY_SECONDS);
                steady.computeIfAbsent(server.name(), none -> new ArrayList<>()).add(times);
                Bench.say(
                        "%-8s at %.0f/s: p50 %.3f ms, p99 %.3f ms",
                        server.name(), rate, times.within(0.5), times.within(0.99));
            }
        }
    }

    private Spread spread(String server, ToDoubleFunction<Wrk> figure) {
        return Spread.of(rounds.get(server).stream().map(figure::applyAsDouble).toList());
    }

    private Spread within(String server, double share) {
        return Spread.of(
                steady.get(server).stream().map(times -> times.within(share)).toList());
    }

    /** Of the service to another, round by round: what disturbs the machine disturbs both. */
    private Spread ratio(String other, ToDoubleFunction<Wrk> figure) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double own = figure.applyAsDouble(rounds.get("service").get(round));
            ratios.add(own / figure.applyAsDouble(rounds.get(other).get(round)));
        }
        return Spread.of(ratios);
    }

    private Spread p99Ratio(String other) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < STEADY_ROUNDS; round++) {
            double own = steady.get("service").get(round).within(0.99);
            ratios.add(own / steady.get(other).get(round).within(0.99));
        }
        return Spread.of(ratios);
    }

    private Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("ratioThroughput", ratio("bare", Wrk::perSecond).median());
        figures.put("ratioThroughputRange", ratio("bare", Wrk::perSecond).range());
        figures.put("ratioConstant", ratio("constant", Wrk::perSecond).median());
        figures.put("ratioConstantRange", ratio("constant", Wrk::perSecond).range());
        figures.put("ratioCpu", ratio("bare", Wrk::cpuMicros).median());
        figures.put("ratioCpuRange", ratio("bare", Wrk::cpuMicros).range());
        figures.put("p99Ratio", p99Ratio("bare").median());
        figures.put("p99RatioRange", p99Ratio("bare").range());
        figures.put("p99RatioConstant", p99Ratio("constant").median());
        servers.forEach(server -> figures.put(server.name(), figuresOf(server.name())));
        figures.put("connections", CONNECTIONS);
        figures.put("rounds", ROUNDS);
        figures.put("secondsEach", SECONDS);
        figures.put("steadyRate", rate);
        figures.put("requestBytes", Bench.text(BODY).length());
        figures.put("answerBytes", answerBytes);
        figures.put("answerHeadBytes", headBytes);
        return figures;
    }

    private Map<String, Object> figuresOf(String server) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("requestsPerSecond", spread(server, Wrk::perSecond).median());
        figures.put("requestsPerSecondRange", spread(server, Wrk::perSecond).range());
        figures.put("cpuMicros", spread(server, Wrk::cpuMicros).median());
        figures.put("busy", spread(server, Wrk::busy).median());
        figures.put("saturated", spread(server, Wrk::busy).median() >= SATURATED);
        figures.put("p50Millis", within(server, 0.5).median());
        figures.put("p99Millis", within(server, 0.99).median());
        figures.put("p99MillisRange", within(server, 0.99).range());
        return figures;
    }

    private List<String> table() {
        var columns = List.of(
                "server",
                "requests a second",
                "CPU a request, µs",
                "of its core",
                "p50 at the rate, ms",
                "p99 at the rate, ms");
        var rows = servers.stream().map(server -> row(server.name())).toList();
        var table = new ArrayList<>(Bench.table(columns, rows));
        table.add("");
        table.add(
                "The service against the bare server: throughput %s, CPU a request %s, p99 %s; against the constant operation: throughput %s."
                        .formatted(
                                ratio("bare", Wrk::perSecond).shown("%.2f"),
                                ratio("bare", Wrk::cpuMicros).shown("%.2f"),
                                p99Ratio("bare").shown("%.2f"),
                                ratio("constant", Wrk::perSecond).shown("%.2f")));
        table.add(
                "The request has %d bytes, the answer %d after a head of %d; %d connections, %d rounds of %d s; the rate is %.0f a second."
                        .formatted(
                                Bench.text(BODY).length(), answerBytes, headBytes, CONNECTIONS, ROUNDS, SECONDS, rate));
        return table;
    }

    private List<String> row(String server) {
        return List.of(
                server,
                spread(server, Wrk::perSecond).shown("%.0f"),
                spread(server, Wrk::cpuMicros).shown("%.1f"),
                "%.2f".formatted(spread(server, Wrk::busy).median()),
                within(server, 0.5).shown("%.2f"),
                within(server, 0.99).shown("%.2f"));
    }
}
