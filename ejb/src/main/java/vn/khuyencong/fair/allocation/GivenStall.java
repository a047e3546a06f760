package vn.khuyencong.fair.allocation;

import java.util.Objects;

/**
 * A stall that is already somebody's and not to be allocated, for instance the combined stall of a province. It counts against the
 * quota of its province and the maximum of its establishment, but not as granted by this allocation.
 *
 * @param stall its number
 * @param establishment whose it is; empty if no establishment's
 * @param province the unit id; empty if no province's
 */
public record GivenStall(String stall, String establishment, String province) {

    public GivenStall {
        Objects.requireNonNull(stall);
        Objects.requireNonNull(establishment);
        Objects.requireNonNull(province);
    }
}
