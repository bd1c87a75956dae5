package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it takes from `java -jar` to the first correct answer, with and without what the JVM keeps from an earlier run. */
public final class Start {
    private static final int RUNS = Bench.quickOr(1, 5);
    private static final int TRAINING = 200;
    private static final Path JAR = Path.of("target/quarkus-app");
    private static final Path AOT = Path.of("target/benchmarks/aot");

    private final byte[] request = Answer.post("/v1/triage", "application/json", Bench.text(Http.BODY));
    private final Map<Way, List<Double>> seconds = new LinkedHashMap<>();
    private String expected = "";

    private Start() {}

    /** A way to start the service. */
    enum Way {
        JAR_OF_DEFAULT("JDK %s, jar", "DEFAULT", JAR, ""),
        CDS_OF_DEFAULT("JDK %s, class-data archive", "DEFAULT", JAR, "-XX:ArchiveClassesAtExit=aftercare.jsa"),
        JAR_25("JDK %s, jar", "25", JAR, ""),
        AOT_25("JDK %s, AOT cache", "25", AOT, "-XX:AOTCacheOutput=aftercare.aot");

        private final String title;
        private final String jdk;
        private final Path folder;
        private final String training;

        Way(String title, String jdk, Path folder, String training) {
            this.title = title;
            this.jdk = jdk;
            this.folder = folder;
            this.training = training;
        }

        String java() {
            return System.getenv().getOrDefault("BENCHMARK_JAVA_" + jdk, "");
        }

        boolean isPossible() {
            return !java().isEmpty() && Files.exists(folder.resolve("quarkus-run.jar"));
        }

        boolean isTrained() {
            return !training.isEmpty();
        }

        /** The flag that uses what the training has left. */
        List<String> kept() {
            var flag = training.replace("ArchiveClassesAtExit", "SharedArchiveFile")
                    .replace("CacheOutput", "Cache");
            return isTrained() ? List.of(flag) : List.of();
        }

        /** From inside its folder: what is kept holds the class path as it was given. */
        Server start(List<String> flags) throws IOException {
            int port = Server.freePort();
            var command = new ArrayList<>(List.of(java()));
            command.addAll(Bench.FLAGS);
            command.addAll(flags);
            command.addAll(Bench.serviceOn(port, Server.freePort(), Path.of("quarkus-run.jar")));
            return Server.start("start-" + name().toLowerCase(), port, command, folder);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var start = new Start();
        var ways = List.of(Way.values()).stream().filter(Way::isPossible).toList();
        for (var way : ways) {
            if (way.isTrained()) {
                start.train(way);
            }
        }
        for (int run = 0; run < RUNS; run++) {
            for (var way : ways) {
                start.run(way);
            }
        }
        Bench.keep("start", start.figures(), start.table());
    }

    private void train(Way way) throws IOException, InterruptedException {
        try (var service = way.start(List.of(way.training))) {
            expected = service.awaitAnswer(request).text();
            for (int i = 0; i < TRAINING; i++) {
                RawAnswer.to(service.port(), request);
            }
        }
    }

    private void run(Way way) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (var service = way.start(way.kept())) {
            var answer = service.awaitAnswer(request);
            double taken = (System.nanoTime() - start) / 1e9;
            if (!answer.text().equals(expected)) {
                throw new IllegalStateException("the first answer is another: " + answer.text());
            }
            seconds.computeIfAbsent(way, none -> new ArrayList<>()).add(taken);
            Bench.say("%-30s %.2f s", title(way), taken);
        }
    }

    private static String title(Way way) {
        return way.title.formatted(System.getenv("BENCHMARK_RELEASE_" + way.jdk));
    }

    private Spread spread(Way way) {
        return Spread.of(seconds.get(way));
    }

    private Spread ratio(Way way, Way plain) {
        var ratios = new ArrayList<Double>();
        for (int run = 0; run < RUNS; run++) {
            ratios.add(seconds.get(way).get(run) / seconds.get(plain).get(run));
        }
        return Spread.of(ratios);
    }

    private Map<String, Object> figures() {
        boolean newer = seconds.containsKey(Way.AOT_25);
        var best = newer ? Way.AOT_25 : Way.CDS_OF_DEFAULT;
        var plain = newer ? Way.JAR_25 : Way.JAR_OF_DEFAULT;
        var figures = new LinkedHashMap<String, Object>();
        figures.put("ratioToPlain", ratio(best, plain).median());
        figures.put("ratioToPlainRange", ratio(best, plain).range());
        figures.put("firstAnswerSeconds", spread(best).median());
        figures.put("measured", title(best) + " against " + title(plain));
        figures.put("runs", RUNS);
        for (var way : seconds.keySet()) {
            figures.put(title(way), spread(way).median());
            figures.put(title(way) + ", range", spread(way).range());
        }
        return figures;
    }

    private List<String> table() {
        var rows = seconds.keySet().stream()
                .map(way -> List.of(
                        title(way),
                        spread(way).shown("%.2f"),
                        ratio(way, way.jdk.equals("DEFAULT") ? Way.JAR_OF_DEFAULT : Way.JAR_25)
                                .shown("%.2f")))
                .toList();
        return Bench.table(List.of("started with", "first correct answer after, s", "against the jar"), rows);
    }
}
