package load;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures as JSON: maps, lists, numbers, truths and texts without control characters. */
final class Json {
    private Json() {}

    static String of(Object value) {
        return of(value, "\n");
    }

    private static String of(Object value, String newLine) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> quoted(each.getKey()) + ": " + of(each.getValue(), newLine + "  "))
                    .collect(Collectors.joining("," + newLine + "  ", "{" + newLine + "  ", newLine + "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> of(each, newLine)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Double number) {
            return rounded(number);
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value);
    }

    /** Three digits, or as many as stand before the point; JSON has no number for what could not be measured. */
    private static String rounded(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return "null";
        }
        double unit = Math.abs(number) >= 100 ? 1 : Math.abs(number) >= 10 ? 10 : Math.abs(number) >= 1 ? 100 : 1000;
        double value = Math.round(number * unit) / unit;
        return unit == 1 ? Long.toString((long) value) : Double.toString(value);
    }

    private static String quoted(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
