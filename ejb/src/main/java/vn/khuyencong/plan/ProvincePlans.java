package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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

    @Inject
    private StandingVersions versions;
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
        ConsolidatedYear year = consolidation.plan(viewer, asked.of(asked.year(), Period.YEAR));
        if (year.scopeUnit() == null) {
            throw new IllegalArgumentException("BM07 is the plan of one unit");
        }
        UnitMap units = territory.map();
        return tables.of(year, plans(viewer, year, units), units);
    }

    private List<PlanSubmission> plans(Viewer viewer, ConsolidatedYear year, UnitMap units) {
        UnitId shown = year.scopeUnit().id();
        Question question = year.question();
        boolean now = question.boundaries() == Boundaries.NOW;
        Basis basis = question.undecided() ? Basis.SUBMITTED : Basis.DECIDED;
        List<UnitId> folded = units.all().stream().map(Unit::id).filter(id -> viewer.sees(id, units))
                .filter(id -> (now ? units.holderOn(id, question.mapToday(clock.today())).id() : id).equals(shown)).toList();
        return folded.isEmpty() ? List.of() : versions.of(question.year(), folded, question.edition()).stream()
                .filter(version -> version.valueStatus() == ValueStatus.PLANNED && version.basis() == basis)
                .filter(version -> version.kind() != SubmissionKind.WITHDRAWAL).map(AsSubmitted::of).toList();
    }
}
