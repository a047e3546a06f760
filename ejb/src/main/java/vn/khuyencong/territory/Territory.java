package vn.khuyencong.territory;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Answers who a unit is, from the effective-dated unit list. */
@Stateless
public class Territory {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** All units of all times. */
    public UnitMap map() {
        List<UnitName> names = em.createQuery("select n from UnitName n order by n.id", UnitName.class).getResultList();
        return new UnitMap(em.createQuery("select u from UnitPeriod u", UnitPeriod.class).getResultList().stream()
                .map(unit -> unit.withNames(names)).toList());
    }
}
