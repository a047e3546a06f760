package vn.khuyencong.fair.allocation;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;

/**
 * Hands a program to the solvers: SCIP for whole numbers, GLOP for its relaxation. What comes back is rounded and checked again in
 * exact arithmetic. One thread and limits in nodes, never in time: the same program gives the same answer on every machine.
 */
class IntegerSolver {

    /**
     * Branch-and-bound nodes, after which a level is left not proven; and less probing than SCIP would do by itself, which took most
     * of the time in fairs of 1,500 stalls. The rounds of presolving must not be limited: SCIP then called a program impossible that
     * was not.
     */
    static final int NODES = 20_000;
    private static final String SETTINGS = """
            limits/nodes = %d
            propagating/probing/maxprerounds = 0
            branching/relpscost/initcand = 10
            separating/maxroundsroot = 10
            """;
    private static final long FALLBACK_SCALE = 100;
    /** Farther than any sum; the solver's infinity is farther still. */
    private static final double FARTHEST = 1e17;

    private final Watch watch;
    private final int nodes;

    IntegerSolver(Watch watch) {
        this(watch, NODES);
    }

    /** @param nodes after which a search ends; 20,000, but for tests */
    IntegerSolver(Watch watch, int nodes) {
        this.watch = watch;
        this.nodes = nodes;
    }

    /**
     * A plan and a bound.
     *
     * @param values of the variables; null if there is no plan
     * @param value of the sum by these values
     * @param bound no plan has more of the sum than this
     */
    record Solution(long[] values, long value, long bound) {

        boolean exists() {
            return values != null;
        }

        boolean isProven() {
            return exists() && value == bound;
        }
    }

    /**
     * The most of a sum.
     *
     * @throws NoAnswer if no plan is found within the limit
     */
    Solution most(Program program, Sum sum) {
        return solve(program, sum, null, null, 0);
    }

    /** The most of a sum, from a plan that is known. */
    Solution most(Program program, Sum sum, long[] known) {
        return solve(program, sum, known, known, 0);
    }

    /**
     * A plan whose sum is within a part of the most, as a first guess.
     *
     * @param fallback a plan that stays if none is found; the search does not begin at it
     */
    Solution good(Program program, Sum sum, double part, long[] fallback) {
        return solve(program, sum, null, fallback, part);
    }

    private Solution solve(Program program, Sum sum, long[] hint, long[] known, double gap) {
        MPSolver solver = create("SCIP");
        try {
            MPVariable[] variables = fill(solver, program, sum, true);
            solver.setSolverSpecificParametersAsString(SETTINGS.formatted(nodes));
            if (hint != null) {
                double[] hints = new double[variables.length];
                for (int i = 0; i < hints.length; i++) {
                    hints[i] = i < hint.length ? hint[i] : 0;
                }
                solver.setHint(variables, hints);
            }
            ResultStatus status = run(solver, gap);
            if (status == ResultStatus.INFEASIBLE && hint != null && program.isKeptBy(hint)) {
                throw new IllegalStateException("the solver calls impossible what there is a plan of");
            }
            if (status == ResultStatus.INFEASIBLE) {
                return new Solution(null, 0, Long.MIN_VALUE);
            }
            if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
                return stay(program, sum, known, status);
            }
            Solution found = read(solver, variables, program, sum);
            return status == ResultStatus.OPTIMAL || gap > 0 ? found
                    : new Solution(found.values(), found.value(), Math.min(found.bound(), relaxed(program, sum, found.value())));
        } finally {
            solver.delete();
        }
    }

    /** The known plan stays, with the bound that the prices of the relaxation prove. */
    private Solution stay(Program program, Sum sum, long[] known, ResultStatus status) {
        long[] values = known == null ? null : Arrays.copyOf(known, program.variables());
        if (values == null || !program.isKeptBy(values)) {
            throw new NoAnswer("the solver ended with " + status);
        }
        return new Solution(values, sum.of(values), relaxed(program, sum, sum.of(values)));
    }

    /** The bound that the prices of the relaxation prove: one that ended early may have none of its own. */
    private long relaxed(Program program, Sum sum, long value) {
        return Math.max(value, Prices.of(program, sum, FALLBACK_SCALE, this).bound());
    }

    private static Solution read(MPSolver solver, MPVariable[] variables, Program program, Sum sum) {
        long[] values = new long[variables.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(variables[i].solutionValue());
        }
        if (!program.isKeptBy(values)) {
            throw new IllegalStateException("the solver's plan breaks a row when rounded");
        }
        long value = sum.of(values);
        double bound = Math.min(solver.objective().bestBound(), FARTHEST);
        return new Solution(values, value, Math.max(value, (long) Math.floor(bound + 1e-6 + Math.abs(bound) * 1e-9) + sum.constant()));
    }

    /** The dual prices of the rows in the relaxation; null if even that has no solution. */
    double[] prices(Program program, Sum sum) {
        MPSolver solver = create("GLOP");
        try {
            fill(solver, program, sum, false);
            if (run(solver, 0) != ResultStatus.OPTIMAL) {
                return null;
            }
            MPConstraint[] rows = solver.constraints();
            double[] prices = new double[rows.length];
            for (int i = 0; i < prices.length; i++) {
                prices[i] = rows[i].dualValue();
            }
            return prices;
        } finally {
            solver.delete();
        }
    }

    private static MPSolver create(String name) {
        SolverLibrary.load();
        MPSolver solver = MPSolver.createSolver(name);
        if (solver == null) {
            throw new IllegalStateException("the library has no " + name);
        }
        return solver;
    }

    private static MPVariable[] fill(MPSolver solver, Program program, Sum sum, boolean whole) {
        MPVariable[] variables = new MPVariable[program.variables()];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = solver.makeVar(program.least(i), program.most(i), whole, "");
        }
        for (Program.Row row : program.rows()) {
            MPConstraint constraint = solver.makeConstraint(number(row.least), number(row.most), "");
            for (int i = 0; i < row.size(); i++) {
                MPVariable variable = variables[row.variable(i)];
                constraint.setCoefficient(variable, constraint.getCoefficient(variable) + row.factor(i));
            }
        }
        MPObjective objective = solver.objective();
        long[] factors = sum.factors(variables.length);
        for (int i = 0; i < factors.length; i++) {
            if (factors[i] != 0) {
                objective.setCoefficient(variables[i], factors[i]);
            }
        }
        objective.setMaximization();
        return variables;
    }

    private static double number(long bound) {
        return bound >= Program.FREE ? MPSolver.infinity() : bound <= -Program.FREE ? -MPSolver.infinity() : bound;
    }

    private ResultStatus run(MPSolver solver, double gap) {
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        return NativeWork.run(watch, () -> solver.solve(parameters), solver::interruptSolve);
    }
}
