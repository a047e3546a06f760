package vn.khuyencong.plan;

import vn.khuyencong.exchange.contract.PlanSubmission.SchemeKind;
import vn.khuyencong.shared.UnitId;

/**
 * The schemes of one kind in the plans of a unit that are in force.
 *
 * @param unit     the unit as it planned
 * @param planYear plan year
 * @param kind     kind of the schemes
 * @param schemes  how many
 * @param support  their support, whole đồng
 */
record SchemeCount(UnitId unit, int planYear, SchemeKind kind, long schemes, long support) {
}
