package vn.khuyencong.fair.allocation;

import java.util.Objects;

/**
 * A level of the objective as it was decided.
 *
 * @param share for {@link LevelName#PROVINCES} the share that these provinces are held at; otherwise null
 * @param value of the plan
 * @param bound no plan that is as good on the levels before is better than this
 * @param proven whether the bound equals the value
 * @param micros time taken; says nothing of the plan
 */
public record AllocationLevel(LevelName name, Share share, long value, long bound, boolean proven, long micros) {

    public AllocationLevel {
        Objects.requireNonNull(name);
        if (proven != (value == bound)) {
            throw new IllegalArgumentException("proven means that the bound is reached: " + value + ", " + bound);
        }
    }

    /** How far the plan may be from the best, in the units of the value. */
    public long gap() {
        return Math.abs(bound - value);
    }
}
