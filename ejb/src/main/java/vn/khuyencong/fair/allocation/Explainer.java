package vn.khuyencong.fair.allocation;

import java.util.List;

/** Explains an allocation to one applicant. */
public final class Explainer {

    /** @throws IllegalArgumentException if there is no such application, or the allocation is of another problem */
    public Explanation explain(FairProblem problem, Allocation allocation, String application) {
        return explain(problem, allocation, application, Progress.SILENT);
    }

    /**
     * Explains, with a way to call it off: who got less than it wants is told what would have changed that, for which the problem is
     * solved again several times (seconds each in great fairs).
     *
     * @return without the changes if it was called off
     * @throws IllegalArgumentException if there is no such application, or the allocation is of another problem
     */
    public Explanation explain(FairProblem problem, Allocation allocation, String application, Progress progress) {
        Applicant applicant = problem.applicants().stream().filter(one -> one.application().equals(application)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no application " + application));
        if (!problem.digest().equals(allocation.problemDigest())) {
            throw new IllegalArgumentException("the allocation is of another problem");
        }
        List<String> stalls = allocation.placeOf(application).map(Placement::stalls).orElse(List.of());
        String zone = stalls.isEmpty() ? "" : new Ground(problem).stall(stalls.get(0)).zone();
        return new Explanation(application, applicant.wanted(), stalls.size(), stalls, zone,
                new Reasons(problem, allocation, applicant).find(), changes(problem, applicant, stalls.size(), progress));
    }

    private static List<Explanation.Change> changes(FairProblem problem, Applicant applicant, int granted, Progress progress) {
        boolean pinned = problem.pins().stream().anyMatch(pin -> pin.application().equals(applicant.application()));
        if (pinned || granted == applicant.wanted()) {
            return List.of();
        }
        try {
            return new Changes(problem, applicant, granted, new Watch(progress)).find();
        } catch (Watch.CalledOff e) {
            return List.of();
        }
    }
}
