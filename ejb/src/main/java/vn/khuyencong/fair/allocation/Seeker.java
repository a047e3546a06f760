package vn.khuyencong.fair.allocation;

import java.util.List;

/**
 * An applicant whose stalls are still to be found.
 *
 * @param options what it can get, by zone and number of stalls
 */
record Seeker(int index, Applicant applicant, List<Option> options) {

    /**
     * So many stalls in a zone.
     *
     * @param served see {@link AllocationRules#served}
     */
    record Option(String zone, int size, long served) {
    }
}
