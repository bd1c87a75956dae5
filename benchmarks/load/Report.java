package load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts the figures of all parts into one report, and their tables into the page that shows them. */
public final class Report {
    private static final List<String> PARTS =
            List.of("machine", "http", "decision", "peers", "peersOverHttp", "others", "start", "memory", "cost", "image");
    private static final Map<String, List<String>> TABLES =
            Map.of("start", List.of("start", "memory"), "peers", List.of("peers", "peersOverHttp"));
    private static final Path REPORT = Path.of("target/benchmarks/report.json");
    private static final Path PAGE = Path.of("docs/performance.md");

    private Report() {}

    /** Arguments: the parts that were measured just now and have figures. */
    public static void main(String[] arguments) throws IOException {
        var measured = List.of(arguments);
        var machine = machine(measured);
        Bench.keep("machine", machine, List.of());
        var json = PARTS.stream()
                .filter(part -> Files.exists(file(part, ".json")))
                .map(part -> "  \"" + part + "\": " + indented(Bench.text(file(part, ".json"))))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Files.writeString(REPORT, json);
        Bench.say("the figures are in %s", REPORT);
        if (!Bench.QUICK) {
            write(measured, machine);
        }
    }

    private static Path file(String part, String ending) {
        return Bench.FIGURES.resolve(part + ending);
    }

    private static String indented(String json) {
        return json.replace("\n", "\n  ");
    }

    private static Map<String, Object> machine(List<String> measured) throws IOException {
        var machine = new LinkedHashMap<String, Object>();
        machine.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        machine.put("commit", System.getenv().getOrDefault("BENCHMARK_COMMIT", "unknown"));
        machine.put("measured", measured);
        machine.put("quick", Bench.QUICK);
        machine.put("processor", line(Path.of("/proc/cpuinfo"), "model name"));
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("memoryGb", Math.round(memoryKb() / 1048576.0));
        machine.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("loadBefore", System.getenv().getOrDefault("BENCHMARK_LOAD", "unknown"));
        machine.put("jdk", System.getenv().getOrDefault("BENCHMARK_JDK", "unknown"));
        machine.put("flags", String.join(" ", Bench.FLAGS));
        machine.put("pinned", System.getenv("BENCHMARK_PINNED") != null);
        machine.put("versions", System.getenv().getOrDefault("BENCHMARK_VERSIONS", ""));
        return machine;
    }

    private static long memoryKb() throws IOException {
        return Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""));
    }

    private static String line(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static void write(List<String> measured, Map<String, Object> machine) throws IOException {
        var page = Files.readString(PAGE);
        for (var part : measured) {
            for (var table : TABLES.getOrDefault(part, List.of(part))) {
                page = withTable(page, table, Bench.text(file(table, ".md")) + "\n\n" + where(machine));
            }
        }
        Files.writeString(PAGE, page);
        Bench.say("the tables of %s are written", PAGE);
    }

    private static String where(Map<String, Object> machine) {
        return "*Measured on %s at `%s`: %s cores of %s, %s GB, %s; %s with `%s`; load before it %s. %s.*"
                .formatted(
                        machine.get("date"),
                        machine.get("commit"),
                        machine.get("cores"),
                        machine.get("processor"),
                        machine.get("memoryGb"),
                        machine.get("kernel"),
                        machine.get("jdk"),
                        machine.get("flags"),
                        machine.get("loadBefore"),
                        machine.get("versions"));
    }

    private static String withTable(String page, String part, String table) {
        var begin = "<!-- " + part + " -->\n";
        var end = "\n<!-- end of " + part + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException(PAGE + " has no place for `" + part + "`");
        }
        return page.substring(0, from) + begin + table + page.substring(to);
    }
}
