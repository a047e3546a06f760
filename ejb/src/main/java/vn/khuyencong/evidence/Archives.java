package vn.khuyencong.evidence;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import vn.khuyencong.shared.BusinessClock;

/** The archives that were given out. */
@Stateless
public class Archives {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /** An archive was written to its end. */
    public void made(int year, Instant begun, String manifest) {
        em.persist(new ArchiveMade(year, begun, clock.now(), manifest));
    }

    /** All of them, the latest first. */
    public List<ArchiveMade> all() {
        return em.createQuery("select a from ArchiveMade a order by a.begunAt desc, a.id desc", ArchiveMade.class).getResultList();
    }
}
