package org.aftercare.triage.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What came of many generated calls: how many of each kind got which status, and the first few that were answered wrongly. */
final class Findings {
    private static final int SHOWN = 10;

    private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    void count(String kind, int status) {
        counts.computeIfAbsent(kind, each -> new TreeMap<>()).merge(status, 1, Integer::sum);
    }

    void expect(Object call, Runnable expectations) {
        try {
            expectations.run();
        } catch (AssertionError e) {
            wrong.add(call + "\n" + e.getMessage());
        }
    }

    /** Fails if any was answered wrongly since the last time. */
    void conclude() {
        var all = List.copyOf(wrong);
        wrong.clear();
        assertThat(all.stream().limit(SHOWN))
                .as("%d calls answered wrongly", all.size())
                .isEmpty();
    }

    int withStatus(int status) {
        return counts.values().stream()
                .mapToInt(each -> each.getOrDefault(status, 0))
                .sum();
    }

    /** How many there are of the kinds that begin so. */
    int ofKind(String start) {
        return counts.entrySet().stream()
                .filter(kind -> kind.getKey().startsWith(start))
                .flatMap(kind -> kind.getValue().values().stream())
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Override
    public String toString() {
        var lines = new StringJoiner("\n");
        counts.forEach((kind, statuses) -> lines.add(kind + ": " + statuses));
        return lines.toString();
    }
}
