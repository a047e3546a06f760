package vn.khuyencong.audit;

import java.time.Instant;

/**
 * A line of the audit trail, for the eye.
 *
 * @param at         real time
 * @param actor      who did it
 * @param onBehalfOf for whom he stood in; null if for nobody
 * @param act        what
 * @param outcome    how it ended: {@code OK}, or why not
 * @param detail     what more is needed to understand it; may be null
 */
public record AuditLine(Instant at, String actor, String onBehalfOf, AuditAct act, String outcome, String detail) {
}
