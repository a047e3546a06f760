package vn.khuyencong.fair;

import java.util.Set;
import vn.khuyencong.organization.Function;

/**
 * One row of the table that a fair goes by.
 *
 * @param from   where it stands
 * @param act    what is done
 * @param to     where it stands then
 * @param who    the functions that allow it: that of the department for its fairs, that of the unit for its own
 * @param guards what must hold besides
 */
public record FairTransition(FairState from, FairAct act, FairState to, Set<Function> who, Set<FairGuard> guards) {
}
