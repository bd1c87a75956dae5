package org.aftercare.triage.benchmark;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.aftercare.triage.clinical.Urgency;

/** The exported rules as expressions of CEL, compiled once. */
final class CelPeer implements Peer {
    /** Each gives a level, or -1; the first that gives one decides. */
    private final List<CelRuntime.Program> programs;

    private CelPeer(List<CelRuntime.Program> programs) {
        this.programs = programs;
    }

    static CelPeer ofEachRule(ExportedRules rules) {
        var expressions = rules.lines().stream()
                .map(line -> condition(line) + " ? " + line.level() + " : -1")
                .toList();
        return compiled(
                rules, expressions, CelRuntimeFactory.legacyCelRuntimeBuilder().build());
    }

    static CelPeer ofOneExpression(ExportedRules rules) {
        return compiled(
                rules,
                List.of(expression(rules)),
                CelRuntimeFactory.legacyCelRuntimeBuilder().build());
    }

    static CelPeer planned(ExportedRules rules) {
        return compiled(
                rules,
                List.of(expression(rules)),
                CelRuntimeFactory.plannerRuntimeBuilder().build());
    }

    /** For each level, the most urgent first, whether any of its rows holds. */
    private static String expression(ExportedRules rules) {
        var expression = new StringBuilder();
        for (var urgency : List.of(Urgency.IMMEDIATE, Urgency.URGENT, Urgency.ROUTINE)) {
            var any = rules.lines().stream()
                    .filter(line -> line.urgency() == urgency)
                    .map(CelPeer::condition)
                    .collect(Collectors.joining(" || "));
            expression
                    .append("(")
                    .append(any)
                    .append(") ? ")
                    .append(ExportedRules.LEVELS.indexOf(urgency))
                    .append(" : ");
        }
        return expression.append(ExportedRules.LEVELS.indexOf(Urgency.NONE)).toString();
    }

    private static String condition(ExportedRules.Line line) {
        var parts = new ArrayList<String>();
        var row = line.row();
        row.steps().forEach((symptom, step) -> parts.add(ExportedRules.name(symptom) + " >= " + step));
        row.circumstances()
                .forEach((circumstance, holds) -> parts.add((holds ? "" : "!") + ExportedRules.name(circumstance)));
        if (row.from() > 0) {
            parts.add(ExportedRules.HOURS + " >= " + row.from());
        }
        if (row.under() < Long.MAX_VALUE) {
            parts.add(ExportedRules.HOURS + " < " + row.under());
        }
        if (!line.procedures().isEmpty()) {
            var codes = line.procedures().stream().map(code -> "'" + code.value() + "'");
            parts.add(ExportedRules.PROCEDURE + " in [" + codes.collect(Collectors.joining(", ")) + "]");
        }
        return "(" + String.join(" && ", parts) + ")";
    }

    private static CelPeer compiled(ExportedRules rules, List<String> expressions, CelRuntime runtime) {
        var compiler = compiler(rules);
        var programs = new ArrayList<CelRuntime.Program>();
        try {
            for (var expression : expressions) {
                programs.add(runtime.createProgram(compiler.compile(expression).getAst()));
            }
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
        return new CelPeer(programs);
    }

    private static CelCompiler compiler(ExportedRules rules) {
        var builder = CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.INT);
        builder.addVar(ExportedRules.PROCEDURE, SimpleType.STRING);
        rules.numbers().forEach(name -> builder.addVar(name, SimpleType.INT));
        rules.truths().forEach(name -> builder.addVar(name, SimpleType.BOOL));
        return builder.build();
    }

    @Override
    public Urgency urgency(Map<String, Object> inputs) {
        try {
            for (var program : programs) {
                int level = ((Number) program.eval(inputs)).intValue();
                if (level >= 0) {
                    return ExportedRules.LEVELS.get(level);
                }
            }
            return Urgency.NONE;
        } catch (CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }
}
