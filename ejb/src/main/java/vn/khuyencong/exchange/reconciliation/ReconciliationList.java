package vn.khuyencong.exchange.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/** Where each unit stands, as people see it; each viewer his own units' only. */
@Stateless
public class ReconciliationList {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ReceivedNumbers numbers;
    @Inject
    private GatewayReports reports;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private Territory territory;

    /** What is to be said of a unit at a glance. */
    public enum Agreement {
        /** Messages are missing. */
        MISSING,
        /** Nothing is missing, and yet the two sides do not hold the same. */
        DIFFERENT,
        /** Everything came; something is kept and not decided. */
        HELD,
        /** Both sides hold the same, as far as they said. */
        IN_ORDER,
        /** Nothing was stated yet. */
        NOT_STATED
    }

    /**
     * A unit with a gateway.
     *
     * @param latest    the last statement; null before the first
     * @param lastHeard when a gateway of it was last heard of; null if never
     * @param reports   what its gateways last said, the newest last
     */
    public record Line(UnitId unit, Reconciliation latest, Instant lastHeard, List<GatewayReport> reports) {

        public Agreement agreement() {
            if (latest == null) {
                return Agreement.NOT_STATED;
            }
            if (latest.missing() > 0 || latest.differs()) {
                return latest.missing() > 0 ? Agreement.MISSING : Agreement.DIFFERENT;
            }
            return latest.held() > 0 ? Agreement.HELD : Agreement.IN_ORDER;
        }
    }

    /** Every unit with a gateway that the viewer sees, those first that want attention. */
    public List<Line> lines(Viewer viewer) {
        UnitMap units = territory.map();
        Map<UnitId, Instant> heard = numbers.lastHeard();
        Map<UnitId, Reconciliation> latest = new HashMap<>();
        em.createQuery("select r from Reconciliation r where " + Reconciliation.IS_LAST, Reconciliation.class)
                .getResultList().forEach(made -> latest.put(made.unit(), made));
        Map<UnitId, List<GatewayReport>> said = reports.latest();
        List<Line> lines = new ArrayList<>();
        for (UnitId unit : brokerUsers.units()) {
            if (viewer.sees(unit, units)) {
                lines.add(new Line(unit, latest.get(unit), heard.get(unit), said.getOrDefault(unit, List.of())));
            }
        }
        lines.sort(Comparator.comparing(Line::agreement).thenComparing(line -> line.unit().value()));
        return lines;
    }

    /** One of them; empty if it has no gateway or is not to be seen. */
    public Optional<Line> line(Viewer viewer, UnitId unit) {
        if (!brokerUsers.units().contains(unit) || !viewer.sees(unit, territory.map())) {
            return Optional.empty();
        }
        Reconciliation last = latest(unit, 1).stream().findFirst().orElse(null);
        return Optional.of(new Line(unit, last, numbers.lastHeard(unit), List.copyOf(reports.latest(unit).values())));
    }

    /** The last statements of a unit, the newest first; none of a unit that the viewer does not see. */
    public List<Reconciliation> latest(Viewer viewer, UnitId unit, int most) {
        return viewer.sees(unit, territory.map()) ? latest(unit, most) : List.of();
    }

    private List<Reconciliation> latest(UnitId unit, int most) {
        return em.createQuery("select r from Reconciliation r where r.unit = :unit order by r.madeAt desc, r.id desc", Reconciliation.class)
                .setParameter("unit", unit.value()).setMaxResults(most).getResultList();
    }

    /** A statement by its name; empty if there is none or it is another unit's. */
    public Optional<Reconciliation> find(Viewer viewer, String name) {
        return em.createQuery("select r from Reconciliation r where r.name = :name", Reconciliation.class).setParameter("name", name)
                .getResultStream().findFirst().filter(made -> viewer.sees(made.unit(), territory.map()));
    }
}
