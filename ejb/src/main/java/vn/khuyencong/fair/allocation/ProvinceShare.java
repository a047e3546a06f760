package vn.khuyencong.fair.allocation;

import java.util.List;

/**
 * What a province got of what it could have got.
 *
 * @param province its unit id
 * @param wanted the stalls that its applicants want
 * @param attainable the most that it could get if no applicant of another province were there; pins and given stalls stay
 * @param granted what the plan gives
 * @param unattainable why it could not get all that is wanted, even alone; the stalls sum to wanted - attainable
 */
public record ProvinceShare(String province, int wanted, int attainable, int granted, List<Shortfall> unattainable) {

    public ProvinceShare {
        unattainable = List.copyOf(unattainable);
    }

    /** Stalls that no plan could give, and the rule that is the reason. */
    public record Shortfall(HardRule rule, int stalls) {
    }
}
