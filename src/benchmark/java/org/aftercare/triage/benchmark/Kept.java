package org.aftercare.triage.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The figures of a part and the table that shows them, where `benchmarks/run` puts all parts together. */
final class Kept {
    static final boolean QUICK = System.getenv("BENCHMARK_QUICK") != null;

    private static final Path FIGURES = Path.of("target/benchmarks/figures");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Kept() {}

    static void keep(String part, Object figures, List<String> text) throws IOException {
        Files.createDirectories(FIGURES);
        JSON.writeValue(FIGURES.resolve(part + ".json").toFile(), figures);
        Files.write(FIGURES.resolve(part + ".md"), text);
    }

    static List<String> table(List<String> columns, List<List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add("| " + String.join(" | ", columns) + " |");
        lines.add("|---".repeat(columns.size()) + "|");
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        return lines;
    }

    static int quickOr(int quick, int otherwise) {
        return QUICK ? quick : otherwise;
    }

    /** As many digits as mean something. */
    static double rounded(double number) {
        double unit = Math.pow(10, Math.max(0, 2 - Math.floor(Math.log10(Math.max(1e-9, Math.abs(number))))));
        return Math.round(number * unit) / unit;
    }
}
