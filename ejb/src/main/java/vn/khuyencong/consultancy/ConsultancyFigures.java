package vn.khuyencong.consultancy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import vn.khuyencong.consolidation.CountsBeside;
import vn.khuyencong.consultancy.ConsultancyCount.FieldCount;
import vn.khuyencong.exchange.contract.ConsultancyField;
import vn.khuyencong.exchange.contract.ConsultancyReport.Client;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.TaxCode;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Counts consultancy: a project once a year however often it earns in it, its revenue in the quarter in which it was recognised. A contract
 * that several units reported counts once where these count as one: the report that was received last stands, since it states all revenue so far.
 */
@Stateless
public class ConsultancyFigures {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * Of some units and those that they succeeded.
     *
     * @param until the last day that counts; a quarter counts once it is over by then
     */
    public ConsultancyCount of(Set<UnitId> some, int year, LocalDate until) {
        return count(carriedOut(some, year, until), year, until);
    }

    /** The projects that count for some units and those that they succeeded. */
    public List<ConsultancyProject> carriedOut(Set<UnitId> some, int year, LocalDate until) {
        UnaryOperator<UnitId> holder = holders();
        return once(carriedOut(year, until, unit -> some.contains(unit) || some.contains(holder.apply(unit))), project -> countedFor(project, some, holder));
    }

    /** The units for which some projects count: each its own, else the one that holds its territory today. */
    public Function<ConsultancyProject, UnitId> countedFor(Set<UnitId> some) {
        UnaryOperator<UnitId> holder = holders();
        return project -> countedFor(project, some, holder);
    }

    private static UnitId countedFor(ConsultancyProject project, Set<UnitId> some, UnaryOperator<UnitId> holder) {
        return some.contains(project.unit()) ? project.unit() : holder.apply(project.unit());
    }

    /** Who holds the territory of a unit today. */
    public UnaryOperator<UnitId> holders() {
        UnitMap units = territory.map();
        LocalDate today = clock.today();
        return unit -> units.holderOn(unit, today).id();
    }

    /** Of projects with one contract and client that count for one unit the one that was received last, the others in their order. */
    static List<ConsultancyProject> once(List<ConsultancyProject> projects, Function<ConsultancyProject, UnitId> countsFor) {
        Map<List<Object>, ConsultancyProject> contracts = new LinkedHashMap<>();
        projects.forEach(project -> contracts.merge(List.of(countsFor.apply(project), project.project().contractNumber(), identity(project.project().client())),
                project, (one, other) -> one.receivedAt().isAfter(other.receivedAt()) ? one : other));
        return List.copyOf(contracts.values());
    }

    /** The projects in force that were carried out from the beginning of a year to a day, by unit and number. */
    public List<ConsultancyProject> carriedOut(int year, LocalDate until, Predicate<UnitId> of) {
        return em.createQuery("""
                        select p from ConsultancyProject p where p.state = :state and (p.planYear = :year
                        or exists (select r from ConsultancyRevenue r where r.project = p and r.revenueYear = :year)) order by p.unit, p.planYear, p.document""",
                        ConsultancyProject.class)
                .setParameter("state", ProjectState.IN_FORCE).setParameter("year", year).setHint("eclipselink.batch", "p.revenue").getResultStream()
                .filter(project -> of.test(project.unit())).filter(project -> project.isCarriedOut(year, until)).toList();
    }

    /** What some projects came to from the beginning of a year to a day. */
    public static ConsultancyCount count(List<ConsultancyProject> projects, int year, LocalDate until) {
        return new ConsultancyCount(Arrays.stream(ConsultancyField.values()).map(field -> count(field, projects, year, until)).toList(),
                (int) projects.stream().map(project -> identity(project.project().client())).distinct().count(),
                projects.stream().anyMatch(ConsultancyProject::sample));
    }

    /** Tells the report of a period what stands beside it. */
    public void on(@Observes CountsBeside asked) {
        ConsultancyCount count = of(asked.units(), asked.year(), asked.until());
        if (count.projects() > 0) {
            asked.say("consultancy", count.projects(), count.revenue());
        }
    }

    private static FieldCount count(ConsultancyField field, List<ConsultancyProject> projects, int year, LocalDate until) {
        List<ConsultancyProject> some = projects.stream().filter(project -> project.project().field() == field).toList();
        return new FieldCount(field, some.size(), some.stream().mapToLong(project -> project.project().contractValue()).reduce(0, Math::addExact),
                some.stream().mapToLong(project -> project.recognised(LocalDate.of(year, 1, 1), until)).reduce(0, Math::addExact));
    }

    /** Who a client is: its tax code, else its name as it is found by. */
    static String identity(Client client) {
        return TaxCode.of(client.taxCode()).map(TaxCode::base).orElseGet(() -> VietnameseText.searchKey(client.name()));
    }
}
