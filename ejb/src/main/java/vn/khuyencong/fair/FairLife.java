package vn.khuyencong.fair;

import static vn.khuyencong.fair.FairGuard.*;
import static vn.khuyencong.fair.FairState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.organization.Function;

/** The life of a fair as one table; whatever is not in it is refused, and the diagram in the docs is drawn from it. */
public final class FairLife {

    private static final Set<Function> DECIDING = Set.of(Function.DECIDE_PLANS, Function.DIRECT_SCHEMES);
    private static final List<FairTransition> TABLE = table();

    private FairLife() {
    }

    public static List<FairTransition> transitions() {
        return TABLE;
    }

    /** What may be done where a fair stands. */
    public static List<FairTransition> from(FairState state) {
        return TABLE.stream().filter(transition -> transition.from() == state).toList();
    }

    public static Optional<FairTransition> find(FairState state, FairAct act) {
        return from(state).stream().filter(transition -> transition.act() == act).findFirst();
    }

    private static List<FairTransition> table() {
        List<FairTransition> rows = new ArrayList<>(List.of(
                new FairTransition(PLANNED, FairAct.ANNOUNCE, ANNOUNCED, DECIDING, Set.of(FLOOR_DRAWN, QUOTAS_SET, CALENDAR_AHEAD, WITHIN_CEILINGS)),
                new FairTransition(ANNOUNCED, FairAct.PUBLISH, PUBLISHED, DECIDING, Set.of(APPLICATIONS_CLOSED, RESULT_READY, NOT_OVER)),
                new FairTransition(PUBLISHED, FairAct.PUBLISH, PUBLISHED, DECIDING, Set.of(APPLICATIONS_CLOSED, RESULT_READY, NOT_OVER)),
                new FairTransition(PUBLISHED, FairAct.CLOSE, CLOSED, DECIDING, Set.of(FAIR_OVER))));
        for (FairState state : List.of(PLANNED, ANNOUNCED, PUBLISHED)) {
            rows.add(new FairTransition(state, FairAct.CANCEL, CANCELLED, DECIDING, Set.of(REASON_GIVEN)));
        }
        return List.copyOf(rows);
    }
}
