package org.aftercare.triage.benchmark;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.engine.Triage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same reports, one after the other, through our engine and through others that hold its rules. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
public class PeersBenchmark {
    static final int REPORTS = 1_000;

    /** The whole assessment: reasons, bounds, what is open, what to watch for. */
    @Benchmark
    public Object ours(Ours ours) {
        return ours.triage.assess(ours.reports.get(ours.next()));
    }

    /** The level. */
    @Benchmark
    public Object peer(OfPeer of) {
        return of.peer.urgency(of.inputs.get(of.next()));
    }

    /** The reports, in turn. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        int next() {
            next = next + 1 == REPORTS ? 0 : next + 1;
            return next;
        }
    }

    /** Our engine. */
    @State(Scope.Thread)
    public static class Ours extends Turn {
        private Triage triage;
        private List<Report> reports;

        @Setup(Level.Trial)
        public void load() {
            triage = new Triage(Reports.EMBEDDED);
            reports = SettledReports.of(Reports.EMBEDDED, REPORTS);
        }
    }

    /** Another, which has first given the same level for every report. */
    @State(Scope.Thread)
    public static class OfPeer extends Turn {
        @Param({"DMN", "CEL_BY_RULE", "CEL", "CEL_PLANNED"})
        private String kind;

        private Peer peer;
        private List<Map<String, Object>> inputs;

        @Setup(Level.Trial)
        public void load() {
            var rules = new ExportedRules(Reports.EMBEDDED);
            var reports = SettledReports.of(Reports.EMBEDDED, REPORTS);
            peer = Peer.Kind.valueOf(kind).of(rules);
            inputs = reports.stream().map(rules::inputs).toList();
            assertSame(reports, rules);
        }

        private void assertSame(List<Report> reports, ExportedRules rules) {
            var triage = new Triage(Reports.EMBEDDED);
            for (var report : reports) {
                var own = triage.assess(report).urgency();
                var other = peer.urgency(rules.inputs(report));
                if (own != other) {
                    throw new IllegalStateException(
                            kind + " says " + other + " instead of " + own + " to " + rules.inputs(report));
                }
            }
        }
    }
}
