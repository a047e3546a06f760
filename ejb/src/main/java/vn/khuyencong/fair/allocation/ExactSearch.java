package vn.khuyencong.fair.allocation;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;

/** A second solver, CP-SAT: it works in whole numbers only and has no tolerances. Its limit is in its own steps, not in time. */
final class ExactSearch {

    private static final double STEPS = 4;

    private ExactSearch() {
    }

    static CpSolver solver() {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxDeterministicTime(STEPS);
        return solver;
    }

    /** Whether it proves that nothing keeps the program; false if it does not know. */
    static boolean isImpossible(Program program, Watch watch) {
        SolverLibrary.load();
        CpModel model = new CpModel();
        IntVar[] variables = new IntVar[program.variables()];
        for (int i = 0; i < variables.length; i++) {
            variables[i] = model.newIntVar(program.least(i), program.most(i), "");
        }
        for (Program.Row row : program.rows()) {
            LinearExprBuilder sum = LinearExpr.newBuilder();
            for (int i = 0; i < row.size(); i++) {
                sum.addTerm(variables[row.variable(i)], row.factor(i));
            }
            model.addLinearConstraint(sum, row.least, row.most);
        }
        CpSolver solver = solver();
        return solve(solver, model, watch) == CpSolverStatus.INFEASIBLE;
    }

    static CpSolverStatus solve(CpSolver solver, CpModel model, Watch watch) {
        return NativeWork.run(watch, () -> solver.solve(model), solver::stopSearch);
    }
}
