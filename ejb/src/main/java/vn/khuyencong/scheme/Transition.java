package vn.khuyencong.scheme;

import java.util.Set;
import vn.khuyencong.organization.Function;
import vn.khuyencong.shared.FundSource;

/**
 * One row of the table that the life of a scheme goes by.
 *
 * @param from   where it stands
 * @param act    what is done
 * @param to     where it stands then; null: where it was before the request or the hold
 * @param fund   the fund it holds for; null for both
 * @param who    any of these functions allows it; empty where it only follows from a message or a decision
 * @param guards what must hold besides
 * @param paper  the form that is its paper (BM…), or null
 */
public record Transition(SchemeState from, SchemeAct act, SchemeState to, FundSource fund, Set<Function> who, Set<Guard> guards,
                         String paper) {

    boolean isOf(FundSource asked) {
        return fund == null || fund == asked;
    }
}
