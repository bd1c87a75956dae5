package org.aftercare.triage.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.engine.Assessment;
import org.aftercare.triage.engine.BareDecision;
import org.aftercare.triage.engine.Triage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What the whole decision costs, with its reasons, its bounds, what is open and what to watch for. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
public class DecisionBenchmark {
    private static final int USUAL = 10;

    /** The ten reports the contract shows, in turn: no branch of the decision is learned by heart. */
    @Benchmark
    @OperationsPerInvocation(USUAL)
    public void usual(Usual usual, Blackhole into) {
        assessAll(usual.triage, usual.reports, into);
    }

    /** The same without what is open and what to watch for. */
    @Benchmark
    @OperationsPerInvocation(USUAL)
    public void bareUsual(Usual usual, Blackhole into) {
        for (int i = 0; i < USUAL; i++) {
            into.consume(BareDecision.of(usual.reports.get(i), usual.triage));
        }
    }

    /** One report over and over. */
    @Benchmark
    public Assessment each(Each each) {
        return each.triage.assess(each.report);
    }

    /** Every symptom of the catalogue. */
    @Benchmark
    public Assessment worst(Worst worst) {
        return worst.triage.assess(worst.report);
    }

    /** The same without what is open and what to watch for. */
    @Benchmark
    public BareDecision bareWorst(Worst worst) {
        return BareDecision.of(worst.report, worst.triage);
    }

    /** What a decision costs by the number of symptoms reported. */
    @Benchmark
    public Assessment symptoms(Symptoms symptoms) {
        return symptoms.triage.assess(symptoms.report);
    }

    /** The ten reports again, beside rules that are about other symptoms. */
    @Benchmark
    @OperationsPerInvocation(USUAL)
    public void moreRules(More more, Blackhole into) {
        assessAll(more.triage, more.reports, into);
    }

    private static void assessAll(Triage triage, List<Report> reports, Blackhole into) {
        for (int i = 0; i < USUAL; i++) {
            into.consume(triage.assess(reports.get(i)));
        }
    }

    /** The ten reports. */
    @State(Scope.Benchmark)
    public static class Usual {
        private Triage triage;
        private List<Report> reports;

        @Setup
        public void load() {
            triage = new Triage(Reports.EMBEDDED);
            reports = Reports.usual(Reports.EMBEDDED);
        }
    }

    /** One of the ten. */
    @State(Scope.Benchmark)
    public static class Each {
        @Param({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"})
        private int index;

        private Triage triage;
        private Report report;

        @Setup
        public void load() {
            triage = new Triage(Reports.EMBEDDED);
            report = Reports.usual(Reports.EMBEDDED).get(index);
        }
    }

    /** A report of every symptom. */
    @State(Scope.Benchmark)
    public static class Worst {
        @Param
        private Reports.Worst said;

        private Triage triage;
        private Report report;

        @Setup
        public void load() {
            triage = new Triage(Reports.EMBEDDED);
            report = Reports.worst(said);
        }
    }

    /** A report of some symptoms. */
    @State(Scope.Benchmark)
    public static class Symptoms {
        @Param({"1", "2", "4", "8", "16", "32"})
        private int present;

        private Triage triage;
        private Report report;

        @Setup
        public void load() {
            triage = new Triage(Reports.EMBEDDED);
            report = Reports.present(present);
        }
    }

    /** The ten reports and guidance with more rules. */
    @State(Scope.Benchmark)
    public static class More {
        @Param({"100", "1000", "10000"})
        private int rules;

        @Param
        private MoreRules.Spread spread;

        private Triage triage;
        private List<Report> reports;

        @Setup
        public void load() {
            var guidance = MoreRules.beside(Reports.EMBEDDED, rules, spread);
            triage = new Triage(guidance);
            reports = Reports.usual(guidance);
        }
    }
}
