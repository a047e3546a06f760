package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Folding;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.exchange.contract.PlanSubmission.SchemeKind;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.UnitId;

/** Which schemes of the plans in force are showcase and which are group schemes: decided plans, or undecided ones if asked. */
@Stateless
public class SchemeKinds {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Consolidation consolidation;

    /**
     * The years in the order asked for, on the map of the question.
     *
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not ask
     */
    public List<SchemeYear> of(Viewer viewer, Question asked, List<Integer> years) {
        Folding folding = consolidation.folding(viewer, asked, asked.planDay());
        List<SchemeCount> counts = counts(years, asked.undecided() ? Basis.SUBMITTED : Basis.DECIDED).stream()
                .filter(count -> viewer.sees(count.unit(), folding.units())).toList();
        return years.stream().map(year -> SchemeYear.of(year, folding, counts)).toList();
    }

    private List<SchemeCount> counts(List<Integer> years, Basis basis) {
        Map<List<Object>, Long> support = query("""
                select v.subject, v.planYear, s.kind, sum(l.support) from SchemeLine l join l.scheme s join s.version v""",
                years, basis).stream().collect(Collectors.toMap(SchemeKinds::key, row -> (Long) row[3]));
        Function<Object[], Long> money = row -> support.getOrDefault(key(row), 0L);
        return query("select v.subject, v.planYear, s.kind, count(s) from Scheme s join s.version v", years, basis).stream()
                .map(row -> new SchemeCount(new UnitId((String) row[0]), (Integer) row[1], (SchemeKind) row[2], (Long) row[3],
                        money.apply(row))).toList();
    }

    private List<Object[]> query(String select, List<Integer> years, Basis basis) {
        return years.isEmpty() ? List.of() : em.createQuery(select + """
                         where v.planYear in :years and v.state = :state and v.basis = :basis and v.kind <> :withdrawn
                        group by v.subject, v.planYear, s.kind""", Object[].class)
                .setParameter("years", years).setParameter("state", VersionState.IN_FORCE).setParameter("basis", basis)
                .setParameter("withdrawn", SubmissionKind.WITHDRAWAL).getResultList();
    }

    private static List<Object> key(Object[] row) {
        return List.of(row[0], row[1], row[2]);
    }
}
