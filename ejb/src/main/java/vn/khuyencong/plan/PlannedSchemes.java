package vn.khuyencong.plan;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import vn.khuyencong.exchange.contract.SubmissionKind;
import vn.khuyencong.shared.FundSource;
import vn.khuyencong.shared.UnitId;

/** Finds schemes of the plans in force by their codes, for whoever names a scheme without being part of its life. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlannedSchemes {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** The schemes of a code in the plans of a year and fund that are in force, submitted or decided; empty where no plan has one. */
    public List<Scheme> inForce(Collection<UnitId> units, int planYear, FundSource fund, String code) {
        return em.createQuery("""
                        select s from Scheme s join s.version v where v.subject in :units and v.planYear = :year and v.fund = :fund
                        and v.state = :state and v.kind <> :withdrawn and s.code = :code order by s.id""", Scheme.class)
                .setParameter("units", units.stream().map(UnitId::value).toList()).setParameter("year", planYear).setParameter("fund", fund)
                .setParameter("state", VersionState.IN_FORCE).setParameter("withdrawn", SubmissionKind.WITHDRAWAL).setParameter("code", code).getResultList();
    }
}
