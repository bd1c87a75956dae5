package org.aftercare.triage.proof;

import java.util.List;
import java.util.function.Function;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/**
 * A condition of three values as two formulas.
 *
 * @param sure it is true
 * @param possible it is not false
 */
record Truths(Formula sure, Formula possible) {

    static Truths all(FormulaFactory factory, List<Truths> parts) {
        return joined(parts, factory::and);
    }

    static Truths any(FormulaFactory factory, List<Truths> parts) {
        return joined(parts, factory::or);
    }

    private static Truths joined(List<Truths> parts, Function<List<Formula>, Formula> join) {
        return new Truths(
                join.apply(parts.stream().map(Truths::sure).toList()),
                join.apply(parts.stream().map(Truths::possible).toList()));
    }
}
