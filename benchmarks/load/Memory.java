package load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the service holds of memory, idle and after full load, and the smallest heap that bears half of that load. */
public final class Memory {
    private static final int IDLE_MILLIS = Bench.quickOr(2_000, 5_000);
    private static final int LOAD_SECONDS = Bench.quickOr(2, 30);
    private static final int WARM_UP = Bench.quickOr(2, 6);
    private static final int HELD_SECONDS = Bench.quickOr(2, 8);
    private static final List<Integer> HEAPS = Bench.QUICK ? List.of(48) : List.of(16, 20, 24, 28, 32, 40, 48);

    /** Of what was to be answered in a second. */
    private static final double ENOUGH = 0.98;

    private final byte[] request = Answer.post("/v1/triage", "application/json", Bench.text(Http.BODY));
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private double perSecond;

    private Memory() {}

    public static void main(String[] arguments) throws Exception {
        var memory = new Memory();
        if (Start.Way.AOT_25.isPossible()) {
            memory.measure(Start.Way.AOT_25, "");
        }
        memory.measure(Bench.JAVA.equals(Start.Way.JAR_25.java()) ? Start.Way.JAR_25 : Start.Way.JAR_OF_DEFAULT, "Jar");
        memory.perSecond = memory.capacity();
        memory.findSmallestHeap();
        Bench.keep("memory", memory.figures, Bench.table("memory", "MB", memory.rows));
    }

    /** Not pinned: an idle JVM has as many threads as the machine has cores, and they hold memory. */
    private void measure(Start.Way way, String suffix) throws IOException, InterruptedException {
        try (var service = way.start(way.kept())) {
            service.awaitAnswer(request);
            Thread.sleep(IDLE_MILLIS);
            double idle = service.residentMb();
            Wrk.warmUp(service, "/v1/triage", Http.BODY.toString(), Http.CONNECTIONS, LOAD_SECONDS);
            double loaded = service.residentMb();
            put("idle" + suffix + "Mb", suffix, "idle", idle);
            put("loaded" + suffix + "Mb", suffix, "after full load", loaded);
        }
    }

    private void put(String name, String suffix, String when, double megabytes) {
        var first = suffix.isEmpty() || !figures.containsKey(name.replace(suffix, ""));
        figures.put(first ? name.replace(suffix, "") : name, megabytes);
        var what = "resident, " + when + (suffix.isEmpty() ? ", with the AOT cache" : ", as a jar");
        rows.put(what, "%.0f".formatted(megabytes));
        Bench.say("%-50s %.0f MB", what, megabytes);
    }

    private void findSmallestHeap() throws IOException, InterruptedException {
        int smallest = 64;
        int from = 0;
        for (int to = HEAPS.size(); from < to; ) {
            int middle = (from + to) / 2;
            if (holds(HEAPS.get(middle))) {
                smallest = HEAPS.get(middle);
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        figures.put("smallestHeapMb", smallest);
        figures.put("smallestHeapAtRate", perSecond / 2);
        rows.put(
                "smallest heap that bears half load (%.0f a second)".formatted(perSecond / 2),
                Integer.toString(smallest));
    }

    /** Whether every request is answered at half of the rate that a heap of 64 MB bears. */
    private boolean holds(int heap) throws IOException, InterruptedException {
        int port = Server.freePort();
        var arguments = Bench.joined(List.of("-Xmx" + heap + "m"), Bench.jar(port, Server.freePort()));
        try (var service = Server.start("heap-" + heap, port, Bench.javaServer(arguments))) {
            service.awaitAnswer(request);
            Wrk.warmUp(service, "/v1/triage", Http.BODY.toString(), Http.CONNECTIONS, WARM_UP);
            boolean holds = answersAll(service);
            Bench.say("%d MB of heap: %s", heap, holds ? "enough" : "too little");
            return holds;
        } catch (IllegalStateException | IOException gone) {
            Bench.say("%d MB of heap: too little", heap);
            return false;
        }
    }

    private boolean answersAll(Server service) throws IOException {
        double rate = perSecond / 2;
        try (var callers = new OpenLoop(service.port(), Http.CONNECTIONS, request, rate)) {
            callers.callFor(HELD_SECONDS);
            return service.isAlive() && callers.failed() == 0 && callers.answeredPerSecond() >= ENOUGH * rate;
        }
    }

    /** What it bears with the heap that everything else is measured with. */
    private double capacity() throws IOException, InterruptedException {
        try (var service = Server.service(request)) {
            Wrk.warmUp(service, "/v1/triage", Http.BODY.toString(), Http.CONNECTIONS, 2 * WARM_UP);
            return Wrk.load(service, "/v1/triage", Http.BODY.toString(), Http.CONNECTIONS, HELD_SECONDS)
                    .perSecond();
        }
    }
}
