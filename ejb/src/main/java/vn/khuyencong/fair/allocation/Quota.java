package vn.khuyencong.fair.allocation;

import java.util.Objects;

/**
 * The most stalls that the establishments of a province may hold. Zero is none at all; a province without a quota is bound by none.
 *
 * @param province its unit id
 */
public record Quota(String province, int stalls) {

    public Quota {
        Objects.requireNonNull(province);
        if (stalls < 0) {
            throw new IllegalArgumentException("quota of " + province + ": " + stalls);
        }
    }
}
