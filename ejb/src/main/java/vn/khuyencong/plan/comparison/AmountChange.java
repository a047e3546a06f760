package vn.khuyencong.plan.comparison;

import java.util.Objects;

/**
 * An amount in both versions, whole đồng or a count.
 *
 * @param before     in the earlier version; null where that has no such part
 * @param after      in the later version; null where that has no such part
 * @param difference after less before, what is not there counting as nothing
 */
public record AmountChange(Long before, Long after, long difference) {

    static AmountChange of(Long before, Long after) {
        return new AmountChange(before, after, Math.subtractExact(after == null ? 0 : after, before == null ? 0 : before));
    }

    public boolean changed() {
        return !Objects.equals(before, after);
    }
}
