package vn.khuyencong.merit;

import static vn.khuyencong.merit.MeritState.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.organization.Function;

/** The life of a proposal as one table; whatever is not in it is refused. */
public final class MeritLife {

    private static final List<Row> TABLE = List.of(
            new Row(PROPOSED, MeritAct.GRANT, GRANTED, Set.of(Function.DECIDE_PLANS)),
            new Row(PROPOSED, MeritAct.REFUSE, REFUSED, Set.of(Function.DECIDE_PLANS)),
            new Row(PROPOSED, MeritAct.WITHDRAW, WITHDRAWN, Set.of(Function.PREPARE_SCHEMES, Function.DIRECT_SCHEMES, Function.APPRAISE_PLANS)));

    private MeritLife() {
    }

    /**
     * A row of the table.
     *
     * @param who any of these functions, over the unit of the proposal, is enough
     */
    public record Row(MeritState from, MeritAct act, MeritState to, Set<Function> who) {
    }

    public static List<Row> rows() {
        return TABLE;
    }

    public static Optional<Row> find(MeritState state, MeritAct act) {
        return TABLE.stream().filter(row -> row.from() == state && row.act() == act).findFirst();
    }
}
