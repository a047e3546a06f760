package vn.khuyencong.fair.allocation;

/** How a solving ended: with an {@link Allocation}, with the rules that conflict, without a plan, or because it was called off. */
public sealed interface Outcome permits Allocation, Infeasible, Outcome.Cancelled, Outcome.Undecided {

    /** It was called off; nothing was decided. */
    record Cancelled() implements Outcome {
    }

    /** The search ended at its limit, in steps, without a plan; whether there is a better one than none is not known. */
    record Undecided() implements Outcome {
    }
}
