package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Entered;

/**
 * Allocates the stalls of a fair by its published rules: computed in the background, one computation at a time for each fair, each kept with its
 * input and its result, so that anybody can compute it again and get the same bytes.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StallAllocation {

    @Inject
    private FairRuns runs;
    @Inject
    private RunReading reading;
    @Inject
    private StallSolving solving;
    @Inject
    private SolverAnswers answers;

    /**
     * Begins a computation, which goes on by itself.
     *
     * @return its number, or why it cannot begin
     * @throws NotVisible if there is no such fair or the viewer does not prepare it
     */
    public Entered start(Viewer viewer, long fair, RunOrder order) {
        Entered begun = runs.begin(viewer, fair, order);
        if (begun.kept()) {
            solving.go(begun.id());
        }
        return begun;
    }

    /**
     * Asks a computation to end without a result; within seconds it does.
     *
     * @return why not, if it has ended by itself
     * @throws NotVisible if there is no such computation or the viewer does not prepare its fair
     */
    public Entered cancel(Viewer viewer, long run) {
        return runs.askToCancel(viewer, run);
    }

    /**
     * Computes a kept computation again from its kept input.
     *
     * @return whether the result has the same bytes; one at a time is computed again, within five minutes
     * @throws NotVisible if there is no such computation with a result or the viewer does not see it whole
     */
    public Replayed replay(Viewer viewer, long id) {
        return answers.replay(reading.whole(viewer, id).filter(one -> one.result() != null).orElseThrow(NotVisible::new));
    }
}
