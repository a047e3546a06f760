package vn.khuyencong.alert;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import vn.khuyencong.exchange.reconciliation.Reconciliation;

/** Units whose last reconciliation statement says that messages are missing, which only the unit can send again. */
@Stateless
public class GapAlerts implements AlertSource {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    @Override
    public Set<AlertKind> kinds() {
        return Set.of(AlertKind.MESSAGES_MISSING);
    }

    @Override
    public List<Sighting> look() {
        return em.createQuery("select r from Reconciliation r where r.missing > 0 and " + Reconciliation.IS_LAST + " order by r.unit", Reconciliation.class)
                .getResultStream().map(last -> Sighting.of(AlertKind.MESSAGES_MISSING, last.unit(), last.missing(), last.madeAt())).toList();
    }
}
