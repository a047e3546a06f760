package vn.khuyencong.organization;

import java.time.LocalDate;

/**
 * Who stands in for whom, for the eye.
 *
 * @param delegator     user name of the one on leave
 * @param delegatorName his name on screen
 * @param deputy        user name of the one who stands in
 * @param deputyName    his name on screen
 * @param from          first day
 * @param to            last day
 * @param reason        why
 * @param inForce       whether it holds today
 * @param endedBy       who ended it early; null if nobody did
 * @param endable       whether it can still be ended early
 */
public record Deputising(long id, String delegator, String delegatorName, String deputy, String deputyName, LocalDate from,
                         LocalDate to, String reason, boolean inForce, String endedBy, boolean endable) {
}
