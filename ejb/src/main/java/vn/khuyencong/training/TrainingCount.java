package vn.khuyencong.training;

import java.math.BigDecimal;
import vn.khuyencong.shared.Numbers;

/**
 * What the courses of a period came to for some units, by reports in force. It stands beside the periodic report as a check and is
 * never added to it.
 *
 * @param courses   of all kinds, workshops too
 * @param trained   workers who learned a trade to the end
 * @param surveyed  of these, those of courses of which it was asked what became of them
 * @param employed  who of the surveyed courses works, by the latest survey of each
 * @param managers  who learned to found or to lead an establishment
 * @param workshops events
 * @param delegates who came to these, each time
 * @param others    learners of every other kind
 */
public record TrainingCount(int courses, int trained, int surveyed, int employed, int managers, int workshops, int delegates, int others) {

    static final TrainingCount NOTHING = new TrainingCount(0, 0, 0, 0, 0, 0, 0, 0);

    TrainingCount plus(TrainingCount other) {
        return new TrainingCount(courses + other.courses, trained + other.trained, surveyed + other.surveyed, employed + other.employed,
                managers + other.managers, workshops + other.workshops, delegates + other.delegates, others + other.others);
    }

    /** Percent of the surveyed who work, with one decimal; null where nobody was asked after. */
    public BigDecimal employedPercent() {
        return surveyed == 0 ? null : Numbers.percent(employed, surveyed, 1);
    }
}
