package vn.khuyencong.plan.national;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** Where schemes of a plan came from: what another plan did not take. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SchemeMoves {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What was moved or deferred into a plan of these units; a plan that states the same code continues it. */
    public List<SchemeMove> into(Collection<UnitId> units, int year, FundSource fund) {
        return units.isEmpty() ? List.of() : em.createQuery("""
                        select m from SchemeMove m join fetch m.decision where m.unitId in :units and m.toYear = :year and m.toFund = :fund order by m.unitId, m.code""",
                        SchemeMove.class)
                .setParameter("units", units.stream().map(UnitId::value).toList()).setParameter("year", year).setParameter("fund", fund).getResultList();
    }
}
