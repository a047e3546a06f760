package vn.khuyencong.fair.allocation;

import java.util.List;

/** How a clerk would do it: by score, then by the time of application, each as much as still goes. Knows no fairness; for comparison. */
public final class ClerksMethod {

    public List<Placement> allocate(FairProblem problem) {
        return List.of();
    }
}
