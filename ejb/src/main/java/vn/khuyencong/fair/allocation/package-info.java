/**
 * Who gets which stalls of a trade fair: the published rule, solved to a proven optimum, checked by a second hand and explained.
 *
 * <p>The hard rules are those of {@link vn.khuyencong.fair.allocation.HardRule}. Among the plans that keep them one is chosen by
 * the levels of {@link vn.khuyencong.fair.allocation.LevelName}, each decided before the next: fairness between the provinces,
 * the value by score, fewest moved when planned again, wishes for a place, and lots drawn from a seed that was committed to
 * before the closing day. Who came late is served after that, from what is left, in the order of the waiting list. Nothing else
 * counts: not the order of the input, not the clock, not the machine.
 *
 * <p>Free of persistence and of the server, so that anybody can replay an allocation from the published problem alone.
 */
package vn.khuyencong.fair.allocation;
