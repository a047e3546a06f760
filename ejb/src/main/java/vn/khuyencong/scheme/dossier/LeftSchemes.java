package vn.khuyencong.scheme.dossier;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.plan.national.SchemeMove;
import vn.khuyencong.plan.national.SchemeMoves;
import vn.khuyencong.scheme.PlanOf;
import vn.khuyencong.scheme.SchemeRecord;
import vn.khuyencong.scheme.Schemes;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * What a decision left to the next year or to the local fund waits for its unit, or the one that took its place, to carry it on
 * into that plan. A scheme of the same code in that plan continues it.
 */
@Stateless
public class LeftSchemes {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private SchemeMoves moves;
    @Inject
    private Schemes schemes;
    @Inject
    private Dossiers dossiers;
    @Inject
    private DossierShelf shelf;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * Where a scheme goes next.
     *
     * @param move      what was decided
     * @param plan      the plan it was left to
     * @param continued the scheme that carries it on; null while nobody did
     */
    public record Left(SchemeMove move, PlanOf plan, SchemeRecord continued) {
    }

    /** What waits in the plans of a year for whoever prepares the schemes of its unit. */
    public List<Left> waiting(Viewer viewer, int year) {
        UnitMap units = territory.map();
        return moves.into(year).stream().map(move -> left(move, units))
                .filter(left -> left.continued() == null && viewer.may(Function.PREPARE_SCHEMES, left.plan().unit(), units)).toList();
    }

    /** Where a scheme of a plan goes next; empty where nothing of it was left to another plan. */
    public Optional<Left> of(SchemeRecord record) {
        return moves.of(record.unit(), record.planYear(), record.fund(), record.code()).map(move -> left(move, territory.map()));
    }

    private Left left(SchemeMove move, UnitMap units) {
        PlanOf plan = new PlanOf(units.holderOn(move.unit(), clock.today()).id(), move.toYear(), move.toFund());
        return new Left(move, plan, schemes.find(plan, move.code()).orElse(null));
    }

    /**
     * Drafts the scheme anew in the plan it was left to, with what it said before.
     *
     * @throws NotVisible if there is nothing of that id, or the viewer does not prepare the schemes of its unit
     */
    public Dossiers.Drafted carryOn(Viewer viewer, long moveId) {
        SchemeMove move = Optional.ofNullable(em.find(SchemeMove.class, moveId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotVisible::new);
        Left left = left(move, territory.map());
        viewer.require(Function.PREPARE_SCHEMES, left.plan().unit(), territory.map());
        return dossiers.draft(viewer, left.plan(), content(move));
    }

    private DossierContent content(SchemeMove move) {
        PlanSubmission.Scheme before = moves.left(move);
        boolean sameYear = move.toYear() == move.planYear();
        List<PlanSubmission.Line> lines = before.lines().stream().map(line -> move.toFund() == FundSource.LOCAL ? withoutNorm(line) : line).toList();
        // Months of a year that is over are no plan.
        PlanSubmission.Scheme scheme = new PlanSubmission.Scheme(before.code(), before.name(), before.kind(), before.implementingUnit(), before.place(),
                sameYear ? before.startMonth() : null, sameYear ? before.endMonth() : null, before.expectedResult(), before.support(), lines);
        Optional<DossierContent> dossier = schemes.find(new PlanOf(move.unit(), move.planYear(), move.fund()), move.code()).flatMap(shelf::newest)
                .map(SchemeDossier::content);
        return new DossierContent(scheme, dossier.map(DossierContent::effects).orElse(null), dossier.map(DossierContent::enclosed).orElse(null)).summed();
    }

    /** The norm is one of the national fund; the local one has its own. */
    private static PlanSubmission.Line withoutNorm(PlanSubmission.Line line) {
        return new PlanSubmission.Line(line.activity(), null, line.content(), line.sector(), line.product(), line.exportMarket(), line.newCraft(),
                line.ocopStars(), line.establishment(), line.quantity(), line.eligibleCost(), line.support(), line.counterpart(), line.otherSources(),
                line.equipment());
    }
}
