package org.aftercare.triage.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link DecisionBenchmark} and keeps its figures. */
public final class DecisionFigures {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String BARE = "; answer, reasons and bounds alone";

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<List<String>> rows = new ArrayList<>();

    private DecisionFigures() {}

    public static void main(String[] arguments) throws RunnerException, IOException {
        var kept = new DecisionFigures();
        kept.usual("bareUsual", "usual", BARE);
        kept.usual("usual", "wholeUsual", "");
        kept.worst("bareWorst", "worst", BARE);
        kept.worst("worst", "wholeWorst", "");
        kept.symptoms();
        kept.moreRules();
        var columns = List.of("reports", "time a decision, µs", "spread, µs", "allocated, bytes");
        Kept.keep("decision", kept.figures, Kept.table(columns, kept.rows));
    }

    private void usual(String benchmark, String name, String what) throws RunnerException {
        var result = run(options(benchmark).forks(Kept.quickOr(1, 2)).measurementIterations(Kept.quickOr(3, 5)))
                .iterator()
                .next();
        put(name, result);
        row("the ten of the contract, in turn" + what, result);
    }

    private void worst(String benchmark, String name, String what) throws RunnerException {
        var options = options(benchmark);
        if (Kept.QUICK) {
            options.param("said", Reports.Worst.ALL_IS_OPEN.name());
        }
        for (var result : run(options)) {
            var said = Reports.Worst.valueOf(result.getParams().getParam("said"));
            if (said == Reports.Worst.ALL_IS_UNKNOWN) {
                put(name + "Unknown", result);
            } else if (nanos(result) > (double) figures.getOrDefault(name + "Nanos", 0.0)) {
                put(name, result);
            }
            row("every symptom, " + title(said) + what, result);
        }
    }

    private static String title(Reports.Worst said) {
        return switch (said) {
            case ALL_IS_SAID -> "at its worst, and all circumstances";
            case ALL_IS_OPEN -> "present, and nothing else said";
            case ALL_IS_UNKNOWN -> "unknown, and nothing else said";
        };
    }

    private void symptoms() throws RunnerException {
        var options = options("symptoms");
        if (Kept.QUICK) {
            options.param("present", "1", "32");
        }
        var nanos = new LinkedHashMap<String, Double>();
        for (var result : run(options)) {
            var present = result.getParams().getParam("present");
            nanos.put(present, nanos(result));
            row("symptoms present, and nothing else said: " + present, result);
        }
        figures.put("nanosBySymptoms", nanos);
    }

    private void moreRules() throws RunnerException {
        for (var spread : MoreRules.Spread.values()) {
            var options = options("moreRules").param("spread", spread.name());
            if (Kept.QUICK) {
                options.param("rules", "10000");
            }
            var nanos = new LinkedHashMap<String, Double>();
            for (var result : run(options)) {
                var rules = result.getParams().getParam("rules");
                nanos.put(rules, nanos(result));
                row("the ten, beside %s rules about %s".formatted(rules, title(spread)), result);
            }
            figures.put(spread == MoreRules.Spread.SAME_SYMPTOMS ? "nanosByRules" : "nanosByRulesAndSymptoms", nanos);
        }
    }

    private static String title(MoreRules.Spread spread) {
        return spread == MoreRules.Spread.SAME_SYMPTOMS ? "30 other symptoms" : "a third as many other symptoms";
    }

    private static ChainedOptionsBuilder options(String benchmark) {
        return new OptionsBuilder()
                .include(DecisionBenchmark.class.getName() + "\\." + benchmark + "$")
                .addProfiler(GCProfiler.class)
                .forks(1)
                .warmupIterations(2)
                .warmupTime(TimeValue.milliseconds(Kept.quickOr(500, 1000)))
                .measurementIterations(Kept.quickOr(2, 3))
                .measurementTime(TimeValue.milliseconds(Kept.quickOr(500, 1000)));
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private void put(String name, RunResult result) {
        figures.put(name + "Nanos", nanos(result));
        figures.put(name + "NanosRange", List.of(Kept.rounded(least(result)), Kept.rounded(most(result))));
        figures.put(name + "Bytes", Math.round(bytes(result)));
    }

    private void row(String reports, RunResult result) {
        rows.add(List.of(
                reports,
                "%.2f".formatted(result.getPrimaryResult().getScore() / 1e3),
                "%.2f–%.2f".formatted(least(result) / 1e3, most(result) / 1e3),
                "%.0f".formatted(bytes(result))));
    }

    private static double nanos(RunResult result) {
        return Kept.rounded(result.getPrimaryResult().getScore());
    }

    private static double least(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMin();
    }

    private static double most(RunResult result) {
        return result.getPrimaryResult().getStatistics().getMax();
    }

    private static double bytes(RunResult result) {
        return result.getSecondaryResults().get(ALLOCATED).getScore();
    }
}
