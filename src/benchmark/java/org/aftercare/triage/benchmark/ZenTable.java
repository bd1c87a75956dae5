package org.aftercare.triage.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Report;
import org.aftercare.triage.engine.Triage;

/** The exported rules as a decision of ZEN, which runs in Node, with the reports and our answers beside it. */
final class ZenTable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExportedRules rules;
    private final List<String> columns;

    ZenTable(ExportedRules rules) {
        this.rules = rules;
        this.columns = Stream.of(List.of(ExportedRules.PROCEDURE), rules.numbers(), rules.truths())
                .flatMap(List::stream)
                .toList();
    }

    void write(Path folder, List<Report> reports, Triage triage) throws IOException {
        Files.createDirectories(folder);
        JSON.writeValue(file(folder, "decision.json"), decision());
        JSON.writeValue(
                file(folder, "reports.json"),
                reports.stream().map(rules::inputs).toList());
        var levels = reports.stream()
                .map(report ->
                        ExportedRules.LEVELS.indexOf(triage.assess(report).urgency()))
                .toList();
        JSON.writeValue(file(folder, "levels.json"), levels);
    }

    private static File file(Path folder, String name) {
        return folder.resolve(name).toFile();
    }

    private Map<String, Object> decision() {
        var table = Map.of("id", "table", "type", "decisionTableNode", "name", "table", "content", table());
        return Map.of(
                "nodes",
                List.of(
                        Map.of("id", "in", "type", "inputNode", "name", "in"),
                        table,
                        Map.of("id", "out", "type", "outputNode", "name", "out")),
                "edges",
                List.of(edge("in", "table"), edge("table", "out")));
    }

    private static Map<String, String> edge(String from, String to) {
        return Map.of("id", from + "-" + to, "type", "edge", "sourceId", from, "targetId", to);
    }

    private Map<String, Object> table() {
        var inputs = columns.stream()
                .map(column -> Map.of("id", column, "name", column, "field", column))
                .toList();
        var output = Map.of("id", "level", "name", "level", "field", "level");
        var lines = new ArrayList<Map<String, String>>();
        rules.lines()
                .forEach(line -> lines.add(line(lines.size(), line.level(), column -> DmnTable.cell(line, column))));
        lines.add(line(lines.size(), 0, column -> DmnTable.ANYTHING));
        return Map.of("hitPolicy", "first", "inputs", inputs, "outputs", List.of(output), "rules", lines);
    }

    private Map<String, String> line(int number, int level, UnaryOperator<String> cell) {
        var cells = new LinkedHashMap<String, String>();
        cells.put("_id", "row-" + number);
        for (var column : columns) {
            var asked = cell.apply(column);
            cells.put(column, asked.equals(DmnTable.ANYTHING) ? "" : asked);
        }
        cells.put("level", Integer.toString(level));
        return cells;
    }
}
