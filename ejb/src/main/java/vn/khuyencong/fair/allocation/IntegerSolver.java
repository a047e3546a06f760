package vn.khuyencong.fair.allocation;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Hands a program to the solvers: SCIP for whole numbers, GLOP for its relaxation. What comes back is rounded and checked again in
 * exact arithmetic. One thread and limits in nodes, never in time: the same program gives the same answer on every machine.
 */
final class IntegerSolver {

    /**
     * Branch-and-bound nodes, after which a level is left not proven; and less probing than SCIP would do by itself, which took most
     * of the time in fairs of 1,500 stalls. The rounds of presolving must not be limited: SCIP then called a program impossible that
     * was not.
     */
    private static final String SETTINGS = """
            limits/nodes = 20000
            propagating/probing/maxprerounds = 0
            branching/relpscost/initcand = 10
            separating/maxroundsroot = 10
            """;
    private static final long ASK_EVERY_MILLIS = 50;

    private final Watch watch;

    IntegerSolver(Watch watch) {
        this.watch = watch;
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

    /** The most of a sum. */
    Solution most(Program program, Sum sum) {
        return solve(program, sum, null, 0);
    }

    /** The most of a sum, from a plan that is known. */
    Solution most(Program program, Sum sum, long[] known) {
        return solve(program, sum, known, 0);
    }

    /** A plan whose sum is within a part of the most, as a first guess. */
    Solution good(Program program, Sum sum, double part) {
        return solve(program, sum, null, part);
    }

    private Solution solve(Program program, Sum sum, long[] known, double gap) {
        MPSolver solver = create("SCIP");
        try {
            MPVariable[] variables = fill(solver, program, sum, true);
            solver.setSolverSpecificParametersAsString(SETTINGS);
            if (known != null) {
                double[] hints = new double[variables.length];
                for (int i = 0; i < hints.length; i++) {
                    hints[i] = i < known.length ? known[i] : 0;
                }
                solver.setHint(variables, hints);
            }
            ResultStatus status = run(solver, gap);
            if (status == ResultStatus.INFEASIBLE && known != null && program.isKeptBy(known)) {
                throw new IllegalStateException("the solver calls impossible what there is a plan of");
            }
            if (status == ResultStatus.INFEASIBLE) {
                return new Solution(null, 0, Long.MIN_VALUE);
            }
            if (status != ResultStatus.OPTIMAL && status != ResultStatus.FEASIBLE) {
                throw new IllegalStateException("the solver ended with " + status);
            }
            return read(solver, variables, program, sum);
        } finally {
            solver.delete();
        }
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
        double bound = solver.objective().bestBound();
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

    /** Solves in a thread of its own, since the caller's must be free to call it off. */
    private ResultStatus run(MPSolver solver, double gap) {
        watch.check();
        MPSolverParameters parameters = new MPSolverParameters();
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
        FutureTask<ResultStatus> task = new FutureTask<>(() -> solver.solve(parameters));
        Thread thread = new Thread(task, "stall-allocation");
        thread.setDaemon(true);
        thread.start();
        try {
            return follow(task);
        } catch (InterruptedException e) {
            leave(thread, solver);
            Thread.currentThread().interrupt();
            throw new Watch.CalledOff();
        } catch (RuntimeException | Error e) {
            leave(thread, solver);
            throw e;
        }
    }

    private ResultStatus follow(FutureTask<ResultStatus> task) throws InterruptedException {
        while (true) {
            try {
                return task.get(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!watch.goesOn()) {
                    throw new Watch.CalledOff();
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("the solver failed", e.getCause());
            }
        }
    }

    /** Waits, whatever happens, until the thread has left the solver: whoever made the solver frees its memory next. */
    private static void leave(Thread thread, MPSolver solver) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            solver.interruptSolve();
            try {
                thread.join(ASK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
