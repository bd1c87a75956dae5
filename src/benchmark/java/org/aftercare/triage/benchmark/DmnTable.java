package org.aftercare.triage.benchmark;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftercare.triage.clinical.Circumstance;

/** The exported rules as a model of DMN 1.3: one decision table, of which the first row that holds decides. */
final class DmnTable {
    static final String DECISION = "urgency";

    static final String ANYTHING = "-";

    private final ExportedRules rules;

    DmnTable(ExportedRules rules) {
        this.rules = rules;
    }

    /** The columns, in their order. */
    private List<String> columns() {
        return Stream.of(List.of(ExportedRules.PROCEDURE), rules.numbers(), rules.truths())
                .flatMap(List::stream)
                .toList();
    }

    private String type(String column) {
        return column.equals(ExportedRules.PROCEDURE)
                ? "string"
                : rules.truths().contains(column) ? "boolean" : "number";
    }

    String xml() {
        var inputs = columns().stream()
                .map(column -> "<inputData id='%1$s' name='%1$s'><variable name='%1$s' typeRef='%2$s'/></inputData>"
                        .formatted(column, type(column)))
                .collect(Collectors.joining("\n"));
        return """
                <definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' namespace='aftercare' name='aftercare' id='aftercare'>
                %s
                <decision id='decision' name='%s'><variable name='%s' typeRef='number'/>
                %s
                %s
                </decision>
                </definitions>
                """.formatted(inputs, DECISION, DECISION, requirements(), table());
    }

    private String requirements() {
        return columns().stream()
                .map(column -> "<informationRequirement><requiredInput href='#%s'/></informationRequirement>"
                        .formatted(column))
                .collect(Collectors.joining("\n"));
    }

    private String table() {
        var heads = columns().stream()
                .map(column -> "<input><inputExpression typeRef='%s'><text>%s</text></inputExpression></input>"
                        .formatted(type(column), column));
        var lines = rules.lines().stream().map(this::rule);
        var last = rule(columns().stream().map(column -> ANYTHING), 0);
        var output = Stream.of("<output name='urgency' typeRef='number'/>");
        return Stream.of(heads, output, lines, Stream.of(last))
                .flatMap(part -> part)
                .collect(Collectors.joining("\n", "<decisionTable hitPolicy='FIRST'>\n", "\n</decisionTable>"));
    }

    private String rule(ExportedRules.Line line) {
        return rule(columns().stream().map(column -> cell(line, column)), line.level());
    }

    private static String rule(Stream<String> cells, int level) {
        var entries = cells.map(cell -> "<inputEntry><text><![CDATA[" + cell + "]]></text></inputEntry>")
                .collect(Collectors.joining());
        return "<rule>" + entries + "<outputEntry><text>" + level + "</text></outputEntry></rule>";
    }

    /** What a row asks of a column, in FEEL; ZEN reads it alike. */
    static String cell(ExportedRules.Line line, String column) {
        var row = line.row();
        if (column.equals(ExportedRules.PROCEDURE)) {
            var codes = line.procedures().stream().map(code -> '"' + code.value() + '"');
            return line.procedures().isEmpty() ? ANYTHING : codes.collect(Collectors.joining(","));
        }
        if (column.equals(ExportedRules.HOURS)) {
            return hours(row);
        }
        for (var circumstance : Circumstance.values()) {
            if (column.equals(ExportedRules.name(circumstance))) {
                var holds = row.circumstances().get(circumstance);
                return holds == null ? ANYTHING : holds.toString();
            }
        }
        return row.steps().entrySet().stream()
                .filter(each -> column.equals(ExportedRules.name(each.getKey())))
                .map(each -> ">= " + each.getValue())
                .findFirst()
                .orElse(ANYTHING);
    }

    private static String hours(Row row) {
        boolean ends = row.under() < Long.MAX_VALUE;
        if (row.from() > 0 && ends) {
            return "[%d..%d)".formatted(row.from(), row.under());
        }
        return ends ? "< " + row.under() : row.from() > 0 ? ">= " + row.from() : ANYTHING;
    }
}
