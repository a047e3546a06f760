package vn.khuyencong.exchange.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.khuyencong.exchange.InboxMessage;
import vn.khuyencong.exchange.contract.ReconciliationReport;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/** What gateways said that they hold. */
@Stateless
public class GatewayReports {

    /** By time: ids are handed out to the nodes in blocks and do not tell the order. */
    private static final String IS_LAST = """
             not exists (select l from GatewayReport l where l.unit = r.unit and l.installation = r.installation
             and (l.receivedAt > r.receivedAt or l.receivedAt = r.receivedAt and l.id > r.id)) order by r.receivedAt, r.id""";

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /** Keeps a report that just came. */
    public void keep(InboxMessage message, ReconciliationReport report) {
        em.persist(new GatewayReport(message, report, clock.now()));
    }

    /** The last report of each gateway of a unit, by the name of the gateway. */
    public Map<String, GatewayReport> latest(UnitId unit) {
        Map<String, GatewayReport> latest = new LinkedHashMap<>();
        em.createQuery("select r from GatewayReport r where r.unit = :unit and " + IS_LAST, GatewayReport.class)
                .setParameter("unit", unit.value()).getResultList().forEach(report -> latest.put(report.installation(), report));
        return latest;
    }

    /** The last report of each gateway of every unit, the newest last. */
    public Map<UnitId, List<GatewayReport>> latest() {
        return em.createQuery("select r from GatewayReport r where " + IS_LAST, GatewayReport.class)
                .getResultStream().collect(Collectors.groupingBy(GatewayReport::unit));
    }
}
