package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.exchange.contract.MessageReader;

/**
 * Notes units whose messages claim a time far from ours. It is noted and nothing else: the time a message claims proves nothing
 * and decides nothing. Units whose clocks are right leave no row, so that the many cost nothing.
 */
@Stateless
public class UnitClocks {

    /** Years that every database can keep; beyond them a time is no time. */
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private ExchangeLimits limits;

    /** Holds the time that a proven message claims against the moment at which the broker, else this server, took it. */
    public void note(InboxMessage message, MessageReader.Parsed parsed) {
        Instant seen = message.ingressAt() == null ? message.receivedAt() : message.ingressAt();
        claimed(parsed).filter(any -> message.presented() == PresentedReceipts.NONE).ifPresent(claim -> {
            boolean far = Duration.between(claim, seen).abs().compareTo(limits.unitClock()) > 0;
            UnitClock clock = em.find(UnitClock.class, message.sender().value());
            if (clock == null && far) {
                clock = new UnitClock(message.sender());
                em.persist(clock);
            }
            if (clock != null) {
                clock.stood(claim, seen, far);
            }
        });
    }

    /** Units that were ever noted, as their last message stood; those beyond the limit first. */
    public List<UnitClock> all() {
        return em.createQuery("select c from UnitClock c order by c.beyond desc, c.seenAt desc", UnitClock.class).getResultList();
    }

    private static Optional<Instant> claimed(MessageReader.Parsed parsed) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(parsed.tree().path("time").asText());
            return time.getYear() < EARLIEST || time.getYear() > LATEST ? Optional.empty() : Optional.of(time.toInstant());
        } catch (DateTimeException noTime) {
            // The schema says so to its sender.
            return Optional.empty();
        }
    }
}
