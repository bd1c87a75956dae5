package org.aftercare.triage.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.aftercare.triage.engine.Triage;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link PeersBenchmark}, and ZEN in Node, and keeps how many decisions a second each makes. */
public final class PeersFigures {
    static final Path FOLDER = Path.of("target/benchmarks/peers");

    private final ExportedRules rules = new ExportedRules(Reports.EMBEDDED);
    private final List<Map<String, Object>> figures = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();
    private double ours;

    private PeersFigures() {}

    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        var kept = new PeersFigures();
        kept.export();
        kept.runAll();
        if (System.getenv("BENCHMARK_NODE") != null) {
            kept.runZen();
        }
        Kept.keep("peers", kept.figures, kept.text());
    }

    /** For ZEN, and for what is posted to the peers that serve HTTP. */
    private void export() throws IOException {
        var reports = SettledReports.of(Reports.EMBEDDED, PeersBenchmark.REPORTS);
        new ZenTable(rules).write(FOLDER, reports, new Triage(Reports.EMBEDDED));
        PeerServer.writeRequest(FOLDER.resolve("five-symptoms.json"), rules);
    }

    private void runAll() throws RunnerException {
        var options = new OptionsBuilder();
        if (Kept.QUICK) {
            options.param("kind", Peer.Kind.DMN.name(), Peer.Kind.CEL_PLANNED.name());
        }
        for (var result : new Runner(options.include(PeersBenchmark.class.getName())
                        .warmupIterations(Kept.quickOr(1, 3))
                        .warmupTime(TimeValue.seconds(Kept.quickOr(1, 2)))
                        .measurementIterations(Kept.quickOr(2, 4))
                        .measurementTime(TimeValue.seconds(Kept.quickOr(1, 2)))
                        .build())
                .run()) {
            var kind = result.getParams().getParam("kind");
            var perSecond = result.getPrimaryResult().getScore();
            if (kind == null) {
                ours = perSecond;
                row("Aftercare Triage, the whole assessment", perSecond, range(result));
            } else {
                put(Peer.Kind.valueOf(kind).title(), perSecond, range(result));
            }
        }
    }

    private static List<Double> range(RunResult result) {
        var statistics = result.getPrimaryResult().getStatistics();
        return List.of(Kept.rounded(statistics.getMin()), Kept.rounded(statistics.getMax()));
    }

    private void runZen() throws IOException, InterruptedException {
        var node = new ProcessBuilder(
                        "node", "benchmarks/zen/zen.mjs", FOLDER.toString(), Integer.toString(Kept.quickOr(2, 10)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode said = new ObjectMapper().readTree(node.getInputStream());
        if (node.waitFor() != 0) {
            throw new IllegalStateException("ZEN does not answer as we do");
        }
        var range = List.of(said.get("least").asDouble(), said.get("most").asDouble());
        put(
                "ZEN " + said.get("version").asText() + " in Node, a decision table",
                said.get("median").asDouble(),
                range);
    }

    private void put(String name, double perSecond, List<Double> range) {
        var figure = new LinkedHashMap<String, Object>();
        figure.put("name", name);
        figure.put("ratio", Kept.rounded(ours / perSecond));
        figure.put("decisionsPerSecond", Kept.rounded(perSecond));
        figure.put("decisionsPerSecondRange", range);
        figure.put("oursPerSecond", Kept.rounded(ours));
        figures.add(figure);
        row(name, perSecond, range);
    }

    private void row(String name, double perSecond, List<Double> range) {
        rows.add(List.of(
                name,
                "%.0f (%.0f–%.0f)".formatted(perSecond, range.get(0), range.get(1)),
                "%.1f".formatted(ours / perSecond)));
    }

    private List<String> text() {
        var text = new ArrayList<String>();
        text.addAll(Kept.table(List.of("in process", "decisions a second", "ours against it"), rows));
        text.add("");
        text.add("%d rules were exported as %d rows; every peer gave the same level as we do for each of %d reports."
                .formatted(rules.exported(), rules.lines().size(), PeersBenchmark.REPORTS));
        return text;
    }
}
