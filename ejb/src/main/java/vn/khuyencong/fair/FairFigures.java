package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.FairsBeside;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Counts fairs right: a turn is an establishment at a fair however many stalls it has; who was at two fairs is two turns and one establishment. */
@Stateless
public class FairFigures {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private StallHolders holders;
    @Inject
    private BusinessClock clock;

    /** The fairs of a plan year that are over, for the provinces that the viewer sees. */
    public FairCount of(Viewer viewer, int planYear) {
        UnitMap units = territory.map();
        return count(planYear, clock.today(), unit -> unit == null ? viewer.seesAll() : viewer.sees(unit, units));
    }

    /**
     * The same for units and those that they succeeded; the department's own money is nobody's.
     *
     * @param until the last day of a fair that counts
     */
    public FairCount of(Set<UnitId> some, int planYear, LocalDate until) {
        return of(some, false, planYear, until);
    }

    private FairCount of(Set<UnitId> some, boolean department, int planYear, LocalDate until) {
        UnitMap units = territory.map();
        LocalDate today = clock.today();
        return count(planYear, until.isBefore(today) ? until : today,
                unit -> unit == null ? department : some.contains(unit) || some.contains(units.holderOn(unit, today).id()));
    }

    /** Tells the report of a period what stands beside it. */
    public void on(@Observes FairsBeside asked) {
        FairCount count = of(asked.units(), asked.country(), asked.year(), asked.until());
        asked.answer(count.turns(), count.distinct(), count.stalls(), count.combined(), count.lines().stream()
                .map(line -> new FairsBeside.Supported(line.fair().code(), line.content(), line.fund(), line.support())).toList());
    }

    /** @param of whose; asked with null for what is the department's */
    private FairCount count(int planYear, LocalDate until, Predicate<UnitId> of) {
        Counting counting = new Counting();
        List<Fair> fairs = over(planYear, until);
        fairs.forEach(fair -> holders.published(fair).ifPresent(run -> count(run, of, counting)));
        List<FairCostLine> lines = fairs.isEmpty() ? List.of() : em.createQuery("""
                        select c from FairCostLine c where c.fair in :fairs and c.endedAt is null order by c.fair.fromDay, c.fair.id, c.number, c.id""",
                        FairCostLine.class).setParameter("fairs", fairs).getResultStream().filter(line -> of.test(line.unit())).toList();
        return new FairCount(counting.turns, counting.distinct.size(), counting.stalls, counting.combined, lines);
    }

    private void count(FairRun run, Predicate<UnitId> of, Counting counting) {
        Map<FairApplication, Integer> stalls = new LinkedHashMap<>();
        holders.allotments(run).stream().filter(one -> of.test(one.unit())).filter(FairFigures::holds).forEach(one -> {
            if (one.application() == null) {
                counting.combined();
            } else {
                stalls.merge(one.application(), 1, Integer::sum);
            }
        });
        Map<Long, FairOutcome> outcomes = em.createQuery("select o from FairOutcome o join fetch o.application where o.fair = :fair order by o.id", FairOutcome.class)
                .setParameter("fair", run.fair()).getResultStream().collect(Collectors.toMap(one -> one.application().id(), one -> one, (earlier, later) -> later));
        Map<Long, Long> survivors = holders.survivors(run);
        Set<Long> there = new HashSet<>();
        stalls.forEach((application, given) -> {
            FairOutcome outcome = outcomes.get(application.id());
            if (outcome == null || outcome.attended()) {
                there.add(survivors.get(application.establishmentId()));
                counting.stalls += outcome == null ? given : outcome.stallsUsed();
            }
        });
        counting.turns += there.size();
        counting.distinct.addAll(there);
    }

    /** Who withdrew after the result was published has nothing. */
    private static boolean holds(FairAllotment allotment) {
        return allotment.application() == null || allotment.application().state() != ApplicationState.WITHDRAWN;
    }

    private List<Fair> over(int planYear, LocalDate until) {
        return em.createQuery("select f from Fair f where f.planYear = :year and f.state in :states and f.toDay <= :until order by f.id", Fair.class)
                .setParameter("year", planYear).setParameter("states", List.of(FairState.PUBLISHED, FairState.CLOSED)).setParameter("until", until).getResultList();
    }

    private static final class Counting {
        private final Set<Long> distinct = new HashSet<>();
        private int turns;
        private int stalls;
        private int combined;

        private void combined() {
            combined++;
            stalls++;
        }
    }
}
