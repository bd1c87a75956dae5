package org.aftercare.triage.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.logicng.datastructures.Assignment;
import org.logicng.datastructures.Tristate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Literal;
import org.logicng.formulas.Variable;
import org.logicng.solvers.MiniSat;

/** Looks for solutions of what always holds together with what is asked. */
final class Solver {
    private final MiniSat solver;

    Solver(FormulaFactory factory, Formula always) {
        this.solver = MiniSat.miniSat(factory);
        solver.add(always);
    }

    boolean isPossible(Formula asked) {
        return any(asked).isPresent();
    }

    Optional<Assignment> any(Formula asked) {
        var state = solver.saveState();
        solver.add(asked);
        var found = solver.sat() == Tristate.TRUE ? Optional.of(solver.model()) : Optional.<Assignment>empty();
        solver.loadState(state);
        return found;
    }

    /** A solution in which nothing can be left out. */
    Optional<Assignment> smallest(Formula asked) {
        var state = solver.saveState();
        solver.add(asked);
        var found = solver.sat() == Tristate.TRUE ? Optional.of(shrunk(solver.model())) : Optional.<Assignment>empty();
        solver.loadState(state);
        return found;
    }

    private Assignment shrunk(Assignment solution) {
        var smallest = solution;
        for (var each : solution.positiveVariables()) {
            if (smallest.evaluateLit(each)) {
                smallest = without(each, smallest).orElse(smallest);
            }
        }
        return smallest;
    }

    private Optional<Assignment> without(Variable one, Assignment solution) {
        List<Literal> kept = new ArrayList<>(solution.negativeLiterals());
        kept.add(one.negate());
        return solver.sat(kept) == Tristate.TRUE ? Optional.of(solver.model()) : Optional.empty();
    }
}
