package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.khuyencong.fair.RunReading.RunLine;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** What the fairs of last year, this one and the next wait for of somebody, by their own days: to be planned, published, applied for, reported. */
@Stateless
public class FairDuties {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Fairs fairs;
    @Inject
    private FairQuotas quotas;
    @Inject
    private RunReading runs;
    @Inject
    private StallProblems problems;
    @Inject
    private StallHolders holders;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * A fair that waits.
     *
     * @param day   since when; for {@link FairDuty#APPLY} until when
     * @param count applications that wait, or that are not reported of; null where nothing is counted
     */
    public record FairDue(FairDuty duty, Fair fair, LocalDate day, Long count) {
    }

    /** Everything that waits for a viewer today. */
    public List<FairDue> of(Viewer viewer) {
        int year = clock.today().getYear();
        UnitMap units = territory.map();
        List<FairDue> due = new ArrayList<>();
        IntStream.rangeClosed(year - 1, year + 1).boxed().flatMap(of -> fairs.ofYear(viewer, of).stream()).forEach(fair -> {
            organiser(viewer, fair).ifPresent(due::add);
            apply(viewer, fair, units).ifPresent(due::add);
            result(viewer, fair, units).ifPresent(due::add);
            report(viewer, fair, units).ifPresent(due::add);
        });
        return due;
    }

    /** Whoever prepares the fair plans it, whoever decides publishes: from the day after applications closed to its last day. */
    private Optional<FairDue> organiser(Viewer viewer, Fair fair) {
        boolean alive = fair.state() == FairState.ANNOUNCED || fair.state() == FairState.PUBLISHED;
        boolean prepares = fairs.mayPrepare(viewer, fair);
        boolean decides = fairs.mayDecide(viewer, fair);
        if (!alive || !prepares && !decides || !clock.today().isAfter(fair.closesOn()) || clock.today().isAfter(fair.toDay())) {
            return Optional.empty();
        }
        List<RunLine> lines = runs.lines(viewer, fair);
        Optional<RunLine> newest = lines.stream().filter(line -> line.state() == RunState.DONE || line.state() == RunState.INFEASIBLE).findFirst();
        if (decides && newest.filter(line -> line.state() == RunState.DONE && line.publishedAt() == null).isPresent()) {
            return Optional.of(new FairDue(FairDuty.PUBLISH, fair, LocalDate.ofInstant(newest.get().endedAt(), BusinessClock.ZONE), null));
        }
        boolean planned = lines.stream().anyMatch(line -> line.state() == RunState.DONE || line.state() == RunState.RUNNING);
        return prepares && !planned ? Optional.of(new FairDue(FairDuty.PLAN, fair, fair.closesOn().plusDays(1), (long) problems.applications(fair).size()))
                : Optional.empty();
    }

    private Optional<FairDue> apply(Viewer viewer, Fair fair, UnitMap units) {
        LocalDate today = clock.today();
        boolean open = fair.state() == FairState.ANNOUNCED && !today.isBefore(fair.opensOn()) && !today.isAfter(fair.closesOn());
        return open && quotas.of(fair).stream().anyMatch(quota -> quota.stalls() > 0 && sends(viewer, quota.unit(), units))
                ? Optional.of(new FairDue(FairDuty.APPLY, fair, fair.closesOn(), null)) : Optional.empty();
    }

    /** From its publication to the end of the fair: a province with applications has something to read. */
    private Optional<FairDue> result(Viewer viewer, Fair fair, UnitMap units) {
        if (fair.state() != FairState.PUBLISHED || !viewer.may(Function.PREPARE_SCHEMES) || clock.today().isAfter(fair.toDay())) {
            return Optional.empty();
        }
        return holders.published(fair).filter(run -> problems.applications(fair).stream().anyMatch(one -> sends(viewer, one.unit(), units)))
                .map(run -> new FairDue(FairDuty.RESULT, fair, run.publishedOn(), null));
    }

    /** From the day after the fair on: of each that has stalls by the published result. */
    private Optional<FairDue> report(Viewer viewer, Fair fair, UnitMap units) {
        boolean held = fair.state() == FairState.PUBLISHED || fair.state() == FairState.CLOSED;
        if (!held || !viewer.may(Function.PREPARE_SCHEMES) || !clock.today().isAfter(fair.toDay())) {
            return Optional.empty();
        }
        long open = holders.published(fair).stream().flatMap(run -> unreported(run).stream()).filter(one -> sends(viewer, one.unit(), units)).count();
        return open == 0 ? Optional.empty() : Optional.of(new FairDue(FairDuty.REPORT, fair, fair.toDay(), open));
    }

    private List<FairApplication> unreported(FairRun run) {
        return em.createQuery("""
                        select distinct a from FairAllotment t join t.application a where t.run = :run and a.state = :state
                        and not exists (select o from FairOutcome o where o.application = a)""", FairApplication.class)
                .setParameter("run", run).setParameter("state", ApplicationState.IN_FORCE).getResultList();
    }

    /** Who holds the territory of a unit today applies and reports for it. */
    private boolean sends(Viewer viewer, UnitId unit, UnitMap units) {
        return viewer.mayOn(clock.today(), Function.PREPARE_SCHEMES, units.holderOn(unit, clock.today()).id(), units);
    }
}
