package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/** What must hold before something is done to a fair. */
@Stateless
public class FairGuards {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Floors floors;
    @Inject
    private FairQuotas quotas;
    @Inject
    private FairCosts costs;
    @Inject
    private BusinessClock clock;

    /** What speaks against it; nothing if it holds. */
    public List<Refusal> against(FairGuard guard, Fair fair, String reason) {
        return switch (guard) {
            case FLOOR_DRAWN -> unless(!floors.stalls(fair).isEmpty(), "FAIR_WITHOUT_FLOOR");
            case QUOTAS_SET -> unless(quotas.of(fair).stream().anyMatch(quota -> quota.stalls() > 0), "FAIR_WITHOUT_QUOTA");
            case CALENDAR_AHEAD -> unless(!fair.closesOn().isBefore(clock.today()), "FAIR_CALENDAR_PAST", fair.closesOn());
            case WITHIN_CEILINGS -> costs.judge(fair);
            case APPLICATIONS_CLOSED -> unless(fair.closesOn().isBefore(clock.today()), "FAIR_STILL_OPEN", fair.closesOn());
            case RESULT_READY -> unless(hasResult(fair), "FAIR_WITHOUT_RESULT");
            case NOT_OVER -> FairCalendar.ended(fair, clock.today()).stream().toList();
            case FAIR_OVER -> unless(fair.toDay().isBefore(clock.today()), "FAIR_NOT_OVER", fair.toDay());
            case REASON_GIVEN -> unless(reason != null && !reason.isBlank(), "FAIR_REASON_MISSING");
        };
    }

    /** A computation is marked as published and no act has published it yet: each act of publishing has one of its own. */
    private boolean hasResult(Fair fair) {
        long marked = em.createQuery("select count(r) from FairRun r where r.fair = :fair and r.publishedAt is not null", Long.class)
                .setParameter("fair", fair).getSingleResult();
        return marked > em.createQuery("select count(e) from FairEvent e where e.fair = :fair and e.act = :act", Long.class)
                .setParameter("fair", fair).setParameter("act", FairAct.PUBLISH).getSingleResult();
    }

    private static List<Refusal> unless(boolean holds, String rule, Object... arguments) {
        return holds ? List.of() : List.of(Refusal.error(rule, "", "", arguments));
    }
}
