package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.khuyencong.consolidation.ConsolidatedYear;
import vn.khuyencong.consolidation.Consolidation;
import vn.khuyencong.consolidation.Question;
import vn.khuyencong.consolidation.SchemeTable;
import vn.khuyencong.consolidation.SchemeTables;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.Basis;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Period;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.shared.ValueStatus;
import vn.khuyencong.territory.Boundaries;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.Unit;
import vn.khuyencong.territory.UnitMap;

/** The plan of one province with all its schemes: the lines behind its figures, in the shape of form BM07. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ProvincePlans {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Consolidation consolidation;
    @Inject
    private SchemeTables tables;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * @param asked one unit; with {@code undecided} what is submitted and not decided
     * @throws vn.khuyencong.organization.NotVisible if the viewer may not see the unit
     * @throws IllegalArgumentException              if no single unit was asked for
     */
    public SchemeTable of(Viewer viewer, Question asked) {
        ConsolidatedYear year = consolidation.plan(viewer,
                new Question(asked.year(), Period.YEAR, asked.scope(), asked.boundaries(), asked.undecided()));
        if (year.scopeUnit() == null) {
            throw new IllegalArgumentException("BM07 is the plan of one unit");
        }
        UnitMap units = territory.map();
        return tables.of(year, plans(viewer, year, units), units);
    }

    private List<PlanSubmission> plans(Viewer viewer, ConsolidatedYear year, UnitMap units) {
        UnitId shown = year.scopeUnit().id();
        boolean now = year.question().boundaries() == Boundaries.NOW;
        List<String> folded = units.all().stream().map(Unit::id).filter(id -> viewer.sees(id, units))
                .filter(id -> (now ? units.holderOn(id, clock.today()).id() : id).equals(shown)).map(UnitId::value).toList();
        return folded.isEmpty() ? List.of() : em.createQuery("""
                        select v from DocumentVersion v where v.subject in :units and v.planYear = :year and v.state = :state
                        and v.valueStatus = :planned and v.basis = :basis and v.kind <> :withdrawn order by v.id""", DocumentVersion.class)
                .setParameter("units", folded).setParameter("year", year.question().year())
                .setParameter("state", VersionState.IN_FORCE).setParameter("planned", ValueStatus.PLANNED)
                .setParameter("basis", year.question().undecided() ? Basis.SUBMITTED : Basis.DECIDED)
                .setParameter("withdrawn", SubmissionKind.WITHDRAWAL).getResultStream().map(AsSubmitted::of).toList();
    }
}
