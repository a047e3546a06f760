package vn.khuyencong.scheme.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import vn.khuyencong.norm.Threshold;
import vn.khuyencong.norm.ThresholdKind;
import vn.khuyencong.norm.Thresholds;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.FreedMoney;
import vn.khuyencong.scheme.LedgerBook;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Boundaries;

/** Freed money that has had no use for too long. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class IdleMoney {

    @Inject
    private LedgerBook book;
    @Inject
    private Thresholds thresholds;
    @Inject
    private BusinessClock clock;

    /** Money that lies idle. */
    public record Row(PlanOf plan, FreedMoney money, long days) {
    }

    /** What lies idle longer than the threshold in the plans that a filter asks for, the longest first. */
    public List<Row> of(Viewer viewer, SchemeFilter filter) {
        Threshold limit = thresholds.on(clock.today()).get(ThresholdKind.IDLE_MONEY);
        return book.balances(viewer, filter.year(), filter.fund(), Boundaries.THEN).stream()
                .filter(balances -> balances.freed() > 0 && filter.asksFor(balances.unit()))
                .flatMap(balances -> book.plans(viewer, balances.unit(), filter.year(), filter.fund(), Boundaries.THEN).stream())
                .flatMap(plan -> plan.freed().stream().filter(freed -> freed.left() > 0).map(freed -> new Row(plan.plan(), freed,
                        ChronoUnit.DAYS.between(freed.source().day(), clock.today()))))
                .filter(row -> limit == null || row.days() >= limit.amount())
                .sorted(Comparator.comparingLong(Row::days).reversed()).toList();
    }
}
