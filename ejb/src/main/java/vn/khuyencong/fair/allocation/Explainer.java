package vn.khuyencong.fair.allocation;

/** Explains an allocation to one applicant. */
public final class Explainer {

    /** @throws IllegalArgumentException if there is no such application */
    public Explanation explain(FairProblem problem, Allocation allocation, String application) {
        throw new IllegalArgumentException("no application " + application);
    }
}
