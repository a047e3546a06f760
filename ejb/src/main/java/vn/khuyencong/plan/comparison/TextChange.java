package vn.khuyencong.plan.comparison;

import java.util.Objects;

/**
 * A text in both versions.
 *
 * @param before in the earlier version; null where it had none
 * @param after  in the later version; null where it has none
 */
public record TextChange(String before, String after) {

    public boolean changed() {
        return !Objects.equals(before, after);
    }
}
