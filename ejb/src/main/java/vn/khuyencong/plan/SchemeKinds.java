package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
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
        return years.isEmpty() ? List.of() : em.createQuery("""
                        select v.subject, v.planYear, k.kind, sum(k.schemes), sum(k.support) from SchemeSum k join k.version v
                        where v.planYear in :years and v.state = :state and v.basis = :basis and v.kind <> :withdrawn
                        group by v.subject, v.planYear, k.kind""", Object[].class)
                .setParameter("years", years).setParameter("state", VersionState.IN_FORCE).setParameter("basis", basis)
                .setParameter("withdrawn", SubmissionKind.WITHDRAWAL).getResultStream()
                .map(row -> new SchemeCount(new UnitId((String) row[0]), (Integer) row[1], (SchemeKind) row[2], ((Number) row[3]).longValue(),
                        ((Number) row[4]).longValue())).toList();
    }
}
