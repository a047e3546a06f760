package vn.khuyencong.award;

import static vn.khuyencong.award.RoundGuard.*;
import static vn.khuyencong.award.RoundState.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.khuyencong.organization.Function;

/** The life of a round as one table; whatever is not in it is refused, and the diagram in the docs is drawn from it. */
public final class RoundLife {

    private static final Set<Function> PREPARING = Set.of(Function.APPRAISE_PLANS, Function.PREPARE_SCHEMES);
    private static final Set<Function> DECIDING = Set.of(Function.DECIDE_PLANS, Function.DIRECT_SCHEMES);
    private static final List<RoundTransition> TABLE = table();

    private RoundLife() {
    }

    public static List<RoundTransition> transitions() {
        return TABLE;
    }

    /** What may be done where a round stands. */
    public static List<RoundTransition> from(RoundState state) {
        return TABLE.stream().filter(transition -> transition.from() == state).toList();
    }

    public static Optional<RoundTransition> find(RoundState state, RoundAct act) {
        return from(state).stream().filter(transition -> transition.act() == act).findFirst();
    }

    private static List<RoundTransition> table() {
        List<RoundTransition> rows = new ArrayList<>(List.of(
                new RoundTransition(PLANNED, RoundAct.OPEN, OPEN, DECIDING, Set.of(LAW_THERE, CALENDAR_AHEAD)),
                new RoundTransition(OPEN, RoundAct.BEGIN_JUDGING, JUDGING, PREPARING, Set.of(ENTRIES_CLOSED, ENTRIES_THERE, JURY_NAMED)),
                new RoundTransition(JUDGING, RoundAct.CLOSE_JUDGING, RANKED, PREPARING, Set.of(RANKING_MADE)),
                new RoundTransition(RANKED, RoundAct.REOPEN_JUDGING, JUDGING, DECIDING, Set.of(REASON_GIVEN)),
                new RoundTransition(RANKED, RoundAct.DECIDE, DECIDED, DECIDING, Set.of(VERDICTS_GIVEN, MINUTES_SIGNED, DECISION_NAMED))));
        for (RoundState state : List.of(PLANNED, OPEN, JUDGING, RANKED)) {
            rows.add(new RoundTransition(state, RoundAct.CANCEL, CANCELLED, DECIDING, Set.of(REASON_GIVEN)));
        }
        return List.copyOf(rows);
    }
}
