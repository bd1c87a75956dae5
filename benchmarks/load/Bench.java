package load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where and how long it is measured, and where the figures go. `benchmarks/run` says so in the environment. */
final class Bench {
    static final Path FIGURES = Path.of("target/benchmarks/figures");
    static final boolean QUICK = System.getenv("BENCHMARK_QUICK") != null;

    /** The JVM the servers run on. */
    static final String JAVA = System.getenv().getOrDefault("BENCHMARK_JAVA", "java");

    /** One for all servers, so that no comparison is one of settings. */
    static final List<String> FLAGS = List.of(System.getenv()
            .getOrDefault("SERVICE_OPTIONS", "-XX:+UseSerialGC -Xms16m -Xmx64m -XX:TrimNativeHeapInterval=2000")
            .split(" "));

    private static final boolean PINNED = System.getenv("BENCHMARK_PINNED") != null;

    private Bench() {}

    /** The command that runs what follows on the server's core; the callers have the other, by `benchmarks/run`. */
    static List<String> onServerCore(String... command) {
        return joined(PINNED ? List.of("taskset", "-c", "0") : List.of(), List.of(command));
    }

    /** The command that runs a server of Java on the server's core, with everyone's flags. */
    static List<String> javaServer(List<String> arguments) {
        return joined(joined(onServerCore(JAVA), FLAGS), arguments);
    }

    /** What runs the packaged service on these ports. */
    static List<String> jar(int port, int managementPort) {
        return serviceOn(port, managementPort, Path.of("target/quarkus-app/quarkus-run.jar"));
    }

    static List<String> serviceOn(int port, int managementPort, Path jar) {
        return List.of(
                "-Dquarkus.http.port=" + port, "-Dquarkus.management.port=" + managementPort, "-jar", jar.toString());
    }

    static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    static int quickOr(int quick, int otherwise) {
        return QUICK ? quick : otherwise;
    }

    static Path body(String name) {
        return Path.of("benchmarks/bodies", name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void say(String format, Object... values) {
        System.out.printf(format + "%n", values);
    }

    /** Keeps the figures of a part, and the table that shows them. */
    static void keep(String part, Object figures, List<String> table) throws IOException {
        Files.createDirectories(FIGURES);
        Files.writeString(FIGURES.resolve(part + ".json"), Json.of(figures) + "\n");
        if (!table.isEmpty()) {
            Files.writeString(FIGURES.resolve(part + ".md"), String.join("\n", table) + "\n");
        }
    }

    /** A table: what its columns are, then its rows, of which the first column is text. */
    static List<String> table(List<String> columns, List<List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add(row(columns));
        lines.add(columns.stream().map(each -> "---").collect(Collectors.joining("|", "|", "|")));
        rows.forEach(each -> lines.add(row(each)));
        return lines;
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A table of two columns. */
    static List<String> table(String what, String value, Map<String, String> rows) {
        return table(
                List.of(what, value),
                rows.entrySet().stream()
                        .map(each -> List.of(each.getKey(), each.getValue()))
                        .toList());
    }
}
