package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The other operations of the packaged service beside `POST /v1/triage`, in turn; and one long stream of reports. */
public final class Others {
    private static final int WARM_UP = Bench.quickOr(2, 12);
    private static final int ROUNDS = Bench.quickOr(1, 4);
    private static final int SECONDS = Bench.quickOr(2, 3);
    private static final int REPORTS_OF_BATCH = 500;
    private static final Path BATCH = Path.of("target/benchmarks/batch.json");

    private static final List<Operation> OPERATIONS = List.of(
            new Operation("triage", "/v1/triage", Http.BODY, Http.CONNECTIONS, 1),
            new Operation("interview", "/v1/interview", Bench.body("interview.json"), Http.CONNECTIONS, 1),
            new Operation("search", "/v1/symptoms?q=cold%20foot", null, Http.CONNECTIONS, 1),
            new Operation("suggest", "/v1/symptoms/suggest", Bench.body("suggestion.json"), Http.CONNECTIONS, 1),
            // One at a time: the service takes no more of them by default.
            new Operation("batch", "/v1/triage/batch", BATCH, 1, REPORTS_OF_BATCH));

    private final Map<String, List<Wrk>> rounds = new LinkedHashMap<>();

    private Others() {}

    /** An operation, and how it is called. */
    private record Operation(String name, String target, Path body, int connections, int reports) {
        String posted() {
            return body == null ? "" : body.toString();
        }
    }

    public static void main(String[] arguments) throws Exception {
        var report = Bench.text(Http.BODY);
        Files.writeString(
                BATCH, "{\"reports\":[" + String.join(",", Collections.nCopies(REPORTS_OF_BATCH, report)) + "]}");
        var others = new Others();
        try (var service = Server.service(Answer.post("/v1/triage", "application/json", report))) {
            others.callAll(service);
            var stream =
                    new ReportStream(service, report).send(Bench.quickOr(20_000, 1_000_000), Bench.quickOr(20, 240));
            Bench.keep("others", others.figures(stream), others.table(stream));
        }
    }

    private void callAll(Server service) throws IOException, InterruptedException {
        for (var operation : OPERATIONS) {
            Wrk.warmUp(service, operation.target(), operation.posted(), operation.connections(), WARM_UP);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (var operation : OPERATIONS) {
                var done = Wrk.load(service, operation.target(), operation.posted(), operation.connections(), SECONDS);
                rounds.computeIfAbsent(operation.name(), none -> new ArrayList<>())
                        .add(done);
                Bench.say("%-10s %8.1f/s  %9.1f us of CPU each", operation.name(), done.perSecond(), done.cpuMicros());
            }
        }
    }

    private Spread spread(Operation operation, ToDoubleFunction<Wrk> figure) {
        return Spread.of(
                rounds.get(operation.name()).stream().map(figure::applyAsDouble).toList());
    }

    /** Of what is answered in a second, a report of a batch counting as one, to triage in the same round. */
    private Spread ratio(Operation operation) {
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            double own = rounds.get(operation.name()).get(round).perSecond() * operation.reports();
            ratios.add(own / rounds.get("triage").get(round).perSecond());
        }
        return Spread.of(ratios);
    }

    private Map<String, Object> figures(ReportStream stream) {
        var figures = new LinkedHashMap<String, Object>();
        for (var operation : OPERATIONS) {
            var of = new LinkedHashMap<String, Object>();
            of.put("perSecond", spread(operation, Wrk::perSecond).median() * operation.reports());
            of.put("cpuMicros", spread(operation, Wrk::cpuMicros).median() / operation.reports());
            of.put("ratioToTriage", ratio(operation).median());
            of.put("ratioToTriageRange", ratio(operation).range());
            figures.put(operation.name(), of);
        }
        figures.put("stream", stream.figures());
        return figures;
    }

    private List<String> table(ReportStream stream) {
        var rows = OPERATIONS.stream()
                .map(operation -> List.of(
                        operation.reports() == 1 ? operation.name() : operation.name() + ", a report",
                        "%.0f".formatted(spread(operation, Wrk::perSecond).median() * operation.reports()),
                        "%.1f".formatted(spread(operation, Wrk::cpuMicros).median() / operation.reports()),
                        ratio(operation).shown("%.2f")))
                .toList();
        var table = new ArrayList<>(Bench.table(List.of("operation", "a second", "CPU, µs", "against triage"), rows));
        table.add("");
        table.add(stream.sentence());
        return table;
    }
}
