package vn.khuyencong.fair.allocation;

/** How a solving ended: with an {@link Allocation}, with the rules that conflict, or because it was called off. */
public sealed interface Outcome permits Allocation, Infeasible, Outcome.Cancelled {

    /** It was called off; nothing was decided. */
    record Cancelled() implements Outcome {
    }
}
