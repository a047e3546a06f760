package vn.khuyencong.exchange.reconciliation;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.khuyencong.exchange.InboxState;
import vn.khuyencong.exchange.contract.MessageType;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Portal;
import vn.khuyencong.exchange.contract.ReconciliationStatement.Unnumbered;
import vn.khuyencong.shared.UnitId;

/** What the inbox holds of a unit by the numbers that its gateways gave; what the portal sent is counted apart. */
@Stateless
public class ReceivedNumbers {

    private static final int MOST_DIGESTS = 1000;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;

    /** What came from each gateway, by the name of the gateway in the order in which they first wrote. */
    public Map<String, Counted> of(UnitId unit) {
        Map<Long, Long> receipts = new HashMap<>();
        em.createQuery("""
                        select m.id, count(r) from InboxMessage m, Receipt r where r.messageId = m.id and m.sender = :unit and m.throughPortal = false
                        and m.sequence is not null group by m.id""", Object[].class)
                .setParameter("unit", unit.value()).getResultList().forEach(row -> receipts.put((Long) row[0], (Long) row[1]));
        Map<String, Counted> counted = new LinkedHashMap<>();
        for (Object[] row : em.createQuery("""
                        select m.installation, m.sequence, m.state, m.digest, m.receivedAt, m.id, m.type, m.settlement.at from InboxMessage m
                        where m.sender = :unit and m.throughPortal = false and m.sequence is not null order by m.id""", Object[].class)
                .setParameter("unit", unit.value()).getResultList()) {
            counted.computeIfAbsent((String) row[0], name -> new Counted()).add((Long) row[1], (InboxState) row[2], row[7] == null, (String) row[3], (Instant) row[4],
                    receipts.getOrDefault((Long) row[5], 0L).intValue(),
                    MessageType.ofEventType(String.valueOf(row[6])).filter(MessageType::isInquiry).isPresent());
        }
        return counted;
    }

    /** What was kept without anybody knowing its number. */
    public Unnumbered unnumbered(UnitId unit) {
        List<String> digests = em.createQuery("""
                        select m.digest from InboxMessage m where m.sender = :unit and m.throughPortal = false and m.sequence is null
                        group by m.digest order by max(m.receivedAt) desc""", String.class).setParameter("unit", unit.value()).getResultList();
        return new Unnumbered(digests.size(), digests.subList(0, Math.min(MOST_DIGESTS, digests.size())));
    }

    /** What was handed in on the web. */
    public Portal portal(UnitId unit) {
        return new Portal(em.createQuery("select count(m) from InboxMessage m where m.sender = :unit and m.throughPortal = true", Long.class)
                .setParameter("unit", unit.value()).getSingleResult());
    }

    /** When each unit's gateways were last heard of. */
    public Map<UnitId, Instant> lastHeard() {
        Map<UnitId, Instant> heard = new HashMap<>();
        em.createQuery("select m.sender, max(m.receivedAt) from InboxMessage m where m.sender is not null and m.throughPortal = false group by m.sender",
                Object[].class).getResultList().forEach(row -> heard.put(new UnitId((String) row[0]), (Instant) row[1]));
        return heard;
    }

    /** When gateways of one unit were last heard of; null if never. */
    public Instant lastHeard(UnitId unit) {
        return em.createQuery("select max(m.receivedAt) from InboxMessage m where m.sender = :unit and m.throughPortal = false", Instant.class)
                .setParameter("unit", unit.value()).getSingleResult();
    }
}
