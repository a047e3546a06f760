package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import vn.khuyencong.fair.allocation.Allocation;
import vn.khuyencong.fair.allocation.Explainer;
import vn.khuyencong.fair.allocation.Explanation;
import vn.khuyencong.fair.allocation.FairProblem;
import vn.khuyencong.fair.allocation.Progress;

/** What is solved because somebody asks: why an application got what it got, and whether a computation comes out the same again. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SolverAnswers {

    private static final Duration TO_EXPLAIN = Duration.ofSeconds(30);
    private static final Duration TO_REPLAY = Duration.ofMinutes(5);

    @Inject
    private SolverGate gate;
    @Inject
    private KeptExplanations kept;
    @Inject
    private StallSolver solver;

    /** An explanation, and whether what could have changed it was looked for. */
    public record Answer(Explanation explanation, StallExplanation.Search search) {
    }

    /** Explains from the plan; what could have changed it is solved for once, if nothing else is solved here at the moment. */
    public Answer explain(FairRun run, FairProblem problem, Allocation found, String application) {
        Optional<Explanation> known = kept.of(run.id(), application);
        if (known.isPresent()) {
            return answer(known.get());
        }
        Explanation plan = new Explainer().explain(problem, found, application, Progress.ENDED);
        Optional<Explanation> whole = plan.complete() ? Optional.of(plan)
                : gate.pass(TO_EXPLAIN, progress -> new Explainer().explain(problem, found, application, progress));
        whole.ifPresent(one -> kept.keep(run.id(), one));
        return whole.map(SolverAnswers::answer).orElse(new Answer(plan, StallExplanation.Search.BUSY));
    }

    private static Answer answer(Explanation explanation) {
        return new Answer(explanation, explanation.complete() ? StallExplanation.Search.WHOLE : StallExplanation.Search.OUT_OF_TIME);
    }

    /** Computes a computation that has a result again from its kept input. */
    public Replayed replay(FairRun run) {
        return gate.pass(TO_REPLAY, progress -> {
            StallSolver.Solved again = solver.solve(run.problem(), RunWatch.silent(progress));
            return again.state() == RunState.CANCELLED ? Replayed.OUT_OF_TIME
                    : again.result() != null && Arrays.equals(again.result().bytes(), run.result()) ? Replayed.SAME : Replayed.OTHER;
        }).orElse(Replayed.BUSY);
    }
}
