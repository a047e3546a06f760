package vn.khuyencong.scheme.watch;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.khuyencong.norm.PriorityArea;
import vn.khuyencong.norm.PriorityAreas;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.SchemeLine;
import vn.khuyencong.scheme.SchemeFilter;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.SchemeState;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** How many decided schemes each priority area has, those that have none first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Coverage {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PriorityAreas areas;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /** A priority area with the decided schemes of a year that support somebody in it; money in đồng. */
    public record Row(UnitId unit, PriorityArea area, int schemes, long support) {
    }

    /** The areas of the units that a filter asks for, on the lists of the end of its year, at the latest of today. */
    public List<Row> of(Viewer viewer, SchemeFilter filter) {
        UnitMap units = territory.map();
        LocalDate end = LocalDate.of(filter.year(), 12, 31);
        List<PriorityAreas.Listed> listed = areas.on(end.isBefore(clock.today()) ? end : clock.today()).stream()
                .filter(area -> viewer.sees(area.unit(), units) && filter.asksFor(area.unit())).toList();
        if (listed.isEmpty()) {
            return List.of();
        }
        List<Object[]> lines = em.createQuery("""
                        select r, l from SchemeRecord r join r.scheme s join s.lines l where r.planYear = :year and l.address is not null
                        and r.state in :decided""", Object[].class).setParameter("year", filter.year())
                .setParameter("decided", List.of(SchemeState.values()).stream().filter(SchemeState::wasApproved)
                        .filter(state -> state != SchemeState.STOPPED).toList()).getResultList();
        return listed.stream().map(area -> row(area, lines, units))
                .sorted(Comparator.comparingInt(Row::schemes).thenComparing(row -> row.area().kind(), Comparator.reverseOrder())).toList();
    }

    private static Row row(PriorityAreas.Listed area, List<Object[]> lines, UnitMap units) {
        Set<Long> schemes = new HashSet<>();
        long support = 0;
        for (Object[] row : lines) {
            SchemeRecord record = (SchemeRecord) row[0];
            SchemeLine line = (SchemeLine) row[1];
            if (units.isOrSucceeds(record.unit(), area.unit()) && area.includes(line.address())) {
                schemes.add(record.id());
                support = Math.addExact(support, line.support());
            }
        }
        return new Row(area.unit(), area.area(), schemes.size(), support);
    }
}
