package vn.khuyencong.fair.allocation;

import java.util.ArrayList;
import java.util.List;

/** Explains an allocation to one applicant. */
public final class Explainer {

    /** @throws IllegalArgumentException if there is no such application, or the allocation is of another problem */
    public Explanation explain(FairProblem problem, Allocation allocation, String application) {
        return explain(problem, allocation, application, Progress.SILENT);
    }

    /**
     * Explains, with a way to call it off: who got less than it wants is told what could have changed that, for which the problem is
     * solved again several times (seconds each in great fairs).
     *
     * @return with the changes that were found by then, and not complete, if it was called off
     * @throws IllegalArgumentException if there is no such application, or the allocation is of another problem
     */
    public Explanation explain(FairProblem problem, Allocation allocation, String application, Progress progress) {
        Applicant applicant = problem.applicants().stream().filter(one -> one.application().equals(application)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no application " + application));
        if (!problem.digest().equals(allocation.problemDigest())) {
            throw new IllegalArgumentException("the allocation is of another problem");
        }
        // Who came in time is told of what was decided before any late one was looked at.
        boolean late = problem.waiting().contains(applicant);
        FairProblem decided = late ? problem : problem.inTime();
        List<String> stalls = allocation.placeOf(application).map(Placement::stalls).orElse(List.of());
        String zone = stalls.isEmpty() ? "" : new Ground(problem).stall(stalls.get(0)).zone();
        List<Explanation.Change> changes = new ArrayList<>();
        boolean complete = late || find(decided, applicant, stalls.size(), changes, progress);
        return new Explanation(application, applicant.wanted(), stalls.size(), stalls, zone,
                new Reasons(decided, late ? allocation : allocation.of(decided), applicant).find(), changes, complete);
    }

    private static boolean find(FairProblem problem, Applicant applicant, int granted, List<Explanation.Change> found, Progress progress) {
        boolean pinned = problem.pins().stream().anyMatch(pin -> pin.application().equals(applicant.application()));
        if (pinned || granted == applicant.wanted()) {
            return true;
        }
        try {
            new Changes(problem, applicant, granted, new Watch(progress), found).find();
            return true;
        } catch (Watch.CalledOff | NoAnswer e) {
            return false;
        }
    }
}
