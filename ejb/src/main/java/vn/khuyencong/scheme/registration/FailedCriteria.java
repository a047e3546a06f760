package vn.khuyencong.scheme.registration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.scheme.ChecklistItem;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;

/** Why needs of a unit and year were not taken: what a nil plan is explained by, and where establishments need help. */
@Stateless
public class FailedCriteria {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Registrations registrations;
    @Inject
    private Territory territory;

    /**
     * The needs of a unit and year.
     *
     * @param states how many stand where
     * @param failed how often each criterion was not met as it was asked then, the most frequent first; one need may fail several
     */
    public record Statistics(Map<RegistrationState, Long> states, List<Count> failed) {

        public long total() {
            return states.values().stream().mapToLong(Long::longValue).sum();
        }

        /** How many are or were fit for a scheme. */
        public long fit() {
            return states.getOrDefault(RegistrationState.SELECTED, 0L) + states.getOrDefault(RegistrationState.CONVERTED, 0L);
        }

        public long rejected() {
            return states.getOrDefault(RegistrationState.REJECTED_INELIGIBLE, 0L);
        }

        private long undecided() {
            return states.getOrDefault(RegistrationState.RECORDED, 0L) + states.getOrDefault(RegistrationState.SURVEYED, 0L);
        }

        /** Whether the plan of the fund is nil for want of needs that fit: some were rejected, none fits and none waits for a decision. */
        public boolean explainsNil() {
            return fit() == 0 && undecided() == 0 && rejected() > 0;
        }
    }

    /** How many needs did not meet a criterion. */
    public record Count(ChecklistItem criterion, long needs) {
    }

    /** @throws vn.khuyencong.organization.NotVisible if the viewer does not see the unit */
    public Statistics of(Viewer viewer, UnitId unit, int planYear) {
        viewer.require(vn.khuyencong.organization.Function.READ, unit, territory.map());
        Map<RegistrationState, Long> states = new EnumMap<>(RegistrationState.class);
        em.createQuery("select r.state, count(r) from Registration r where r.unitId = :unit and r.planYear = :year group by r.state", Object[].class)
                .setParameter("unit", unit.value()).setParameter("year", planYear).getResultStream()
                .forEach(row -> states.put((RegistrationState) row[0], (Long) row[1]));
        return new Statistics(states, failed(unit, planYear));
    }

    private List<Count> failed(UnitId unit, int planYear) {
        Map<Asked, List<ChecklistItem>> criteria = new HashMap<>();
        Map<ChecklistItem, Set<Long>> needs = new HashMap<>();
        em.createQuery("""
                        select f from RegistrationFailure f join fetch f.event join fetch f.registration r
                        where r.unitId = :unit and r.planYear = :year order by f.id""", RegistrationFailure.class)
                .setParameter("unit", unit.value()).setParameter("year", planYear).getResultStream().forEach(failure ->
                        criteria.computeIfAbsent(new Asked(failure.day(), failure.registration().fund()), asked -> registrations.criteria(asked.day(), asked.fund()))
                                .stream().filter(item -> item.code().equals(failure.criterion()))
                                .forEach(item -> needs.computeIfAbsent(item, first -> new HashSet<>()).add(failure.registration().id())));
        return needs.entrySet().stream().map(entry -> new Count(entry.getKey(), entry.getValue().size()))
                .sorted(Comparator.comparing(Count::needs).reversed().thenComparing(count -> count.criterion().id())).toList();
    }

    /** A rejection names the criteria of its day and of the fund of the need. */
    private record Asked(LocalDate day, FundSource fund) {
    }
}
