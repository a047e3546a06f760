package vn.khuyencong.fair;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.shared.BusinessClock;

/** Does a computation on a thread of its own, outside any transaction; each step that is kept has its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StallSolving {

    private static final Logger LOG = Logger.getLogger(StallSolving.class.getName());

    @Inject
    private FairRuns runs;
    @Inject
    private StallSolver solver;
    @Inject
    private BusinessClock clock;

    /** Computes, checks and keeps what was found. */
    @Asynchronous
    public void go(long run) {
        RunWatch watch = new RunWatch(progress -> runs.goesOn(run, progress), clock::now);
        // Whatever breaks in the solver or its native code, the computation must not be left as if it went on.
        try {
            FairProblem problem = runs.problem(run);
            StallSolver.Solved solved = solver.solve(problem, watch);
            if (solved.result() == null) {
                runs.stopped(run, solved.state());
            } else {
                runs.end(run, solved.result());
            }
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, "Lần tính phân gian hàng " + run + " bị hỏng", e);
            runs.failed(run, watch.now().broken(e));
        }
    }
}
