package load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured, by name in the order it came: printed at once, and kept as JSON at the end. */
final class Figures {
    private final Map<String, Object> figures = new LinkedHashMap<>();

    void add(String name, Object value) {
        var shown = value instanceof Double number ? rounded(number) : value;
        figures.put(name, shown);
        System.out.printf("%-62s %s%n", name, shown);
    }

    /** Two places; JSON has no number for what could not be measured. */
    private static Object rounded(double number) {
        return Double.isNaN(number) ? "null" : Math.round(number * 100) / 100.0;
    }

    void keep(Path file) throws IOException {
        var json = figures.entrySet().stream()
                .map(each -> "  \"" + each.getKey() + "\": " + each.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        Files.writeString(file, json, StandardCharsets.UTF_8);
    }
}
