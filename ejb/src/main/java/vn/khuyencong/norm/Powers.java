package vn.khuyencong.norm;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import vn.khuyencong.shared.FundSource;

/** Thẩm quyền: who may approve a change of a plan; a delegation is data with a beginning and an end. */
@Stateless
public class Powers {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /**
     * Who approves on a day; empty where nothing is on file.
     *
     * @param changeKind name of the kind of change; a row of that kind goes before the one of every kind
     */
    public Optional<Power> approver(FundSource fund, String changeKind, LocalDate day) {
        return em.createQuery("select p from PowerRow p where p.fund = :fund and (p.changeKind is null or p.changeKind = :kind) order by p.id",
                        PowerRow.class).setParameter("fund", fund).setParameter("kind", changeKind == null ? "" : changeKind).getResultStream()
                .filter(row -> row.inForceOn(day)).max(Comparator.comparingInt(row -> row.content().changeKind() == null ? 0 : 1))
                .map(row -> new Power(row.content().approver(), row.legalBasis(), row.verified()));
    }
}
