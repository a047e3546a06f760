package vn.khuyencong.fair;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What officers fixed on a floor by hand. */
@Stateless
public class FixedStalls {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What is fixed now, in the order in which it was done. */
    public List<FairHandAct> inForce(Fair fair) {
        return em.createQuery("select h from FairHandAct h where h.fair = :fair and h.endedAt is null order by h.id", FairHandAct.class)
                .setParameter("fair", fair).getResultList();
    }

    /** Everything that was ever fixed, the newest first. */
    public List<FairHandAct> history(Fair fair) {
        return em.createQuery("select h from FairHandAct h where h.fair = :fair order by h.at desc, h.id desc", FairHandAct.class).setParameter("fair", fair).getResultList();
    }
}
