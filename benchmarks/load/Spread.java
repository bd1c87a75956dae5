package load;

import java.util.Arrays;
import java.util.List;

/** The middle of several rounds, with the least and the greatest beside it. */
record Spread(double least, double median, double greatest) {

    static Spread of(List<Double> rounds) {
        var sorted = rounds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    List<Double> range() {
        return List.of(least, greatest);
    }

    /** As it stands in a table. */
    String shown(String format) {
        return (format + " (" + format + "–" + format + ")").formatted(median, least, greatest);
    }
}
