package vn.khuyencong.plan.national;

import java.util.Set;
import vn.khuyencong.organization.Function;

/**
 * One row of the table that the national plan goes by.
 *
 * @param from   where it stands
 * @param act    what is done
 * @param to     where it stands then
 * @param who    the function that allows it; null where it only follows from something else
 * @param guards what must hold besides
 * @param paper  the form that is its paper (BM…), or null
 */
public record PlanTransition(PlanState from, PlanAct act, PlanState to, Function who, Set<PlanGuard> guards, String paper) {
}
