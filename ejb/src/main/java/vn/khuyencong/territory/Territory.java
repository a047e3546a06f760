package vn.khuyencong.territory;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Answers who a unit is, from the effective-dated unit list. Migrations alone write the list, so it is read once for each start. */
@Singleton
@DependsOn("Migration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Territory {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    private volatile UnitMap units;

    /** All units of all times. */
    public UnitMap map() {
        if (units == null) {
            units = read();
        }
        return units;
    }

    private UnitMap read() {
        List<UnitName> names = em.createQuery("select n from UnitName n order by n.id", UnitName.class).getResultList();
        return new UnitMap(em.createQuery("select u from UnitPeriod u", UnitPeriod.class).getResultList().stream()
                .map(unit -> unit.withNames(names)).toList());
    }
}
