package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.PlanSubmission;
import vn.khuyencong.plan.DocumentVersion;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** Where schemes of a plan came from: what another plan did not take. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SchemeMoves {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private PlanDocuments documents;

    /** What was moved or deferred into a plan of these units; a plan that states the same code continues it. */
    public List<SchemeMove> into(Collection<UnitId> units, int year, FundSource fund) {
        return units.isEmpty() ? List.of() : em.createQuery("""
                        select m from SchemeMove m join fetch m.decision where m.unitId in :units and m.toYear = :year and m.toFund = :fund order by m.unitId, m.code""",
                        SchemeMove.class)
                .setParameter("units", units.stream().map(UnitId::value).toList()).setParameter("year", year).setParameter("fund", fund).getResultList();
    }

    /** What was moved or deferred into the plans of a year, by unit and code. */
    public List<SchemeMove> into(int year) {
        return em.createQuery("select m from SchemeMove m join fetch m.decision where m.toYear = :year order by m.unitId, m.code, m.id", SchemeMove.class)
                .setParameter("year", year).getResultList();
    }

    /** What became of a scheme of a plan by the newest decision that left something of it to another plan. */
    public Optional<SchemeMove> of(UnitId unit, int year, FundSource fund, String code) {
        return em.createQuery("""
                        select m from SchemeMove m join fetch m.decision where m.unitId = :unit and m.planYear = :year and m.fund = :fund and m.code = :code
                        order by m.decision.at desc, m.id desc""", SchemeMove.class)
                .setParameter("unit", unit.value()).setParameter("year", year).setParameter("fund", fund).setParameter("code", code)
                .getResultStream().findFirst();
    }

    /** The scheme with the lines that were left to the other plan, as its unit had submitted them. */
    public PlanSubmission.Scheme left(SchemeMove move) {
        return em.createQuery("select d.submitted from DecidedDocument d where d.decision = :decision and d.submitted.subject = :unit order by d.id",
                        DocumentVersion.class).setParameter("decision", move.decision()).setParameter("unit", move.unit().value())
                .getResultStream().flatMap(version -> documents.schemes(version).stream())
                .filter(appraisal -> appraisal.scheme().code().equals(move.code()) && appraisal.move() != null).findFirst().orElseThrow().asMoved();
    }
}
