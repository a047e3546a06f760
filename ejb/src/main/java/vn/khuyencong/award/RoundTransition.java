package vn.khuyencong.award;

import java.util.Set;
import vn.khuyencong.organization.Function;

/**
 * One row of the table that a round goes by.
 *
 * @param from   where it stands
 * @param act    what is done
 * @param to     where it stands then
 * @param who    the functions that allow it: that of the department for its rounds, that of the unit for its own
 * @param guards what must hold besides
 */
public record RoundTransition(RoundState from, RoundAct act, RoundState to, Set<Function> who, Set<RoundGuard> guards) {
}
