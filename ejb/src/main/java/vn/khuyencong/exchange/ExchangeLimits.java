package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import vn.khuyencong.shared.BusinessClock;

/** The limits of the exchange by the calendar: keys and clocks know nothing of a day that is played. */
@Stateless
public class ExchangeLimits {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /** How long a key proves after a successor took over at a moment. */
    public Duration keyGrace(Instant replacedAt) {
        return Duration.ofDays(amount(ExchangeLimit.Kind.KEY_GRACE_DAYS, replacedAt));
    }

    /** From when on a unit's clock is noted as wrong. */
    public Duration unitClock() {
        return Duration.ofSeconds(amount(ExchangeLimit.Kind.UNIT_CLOCK_SECONDS, clock.now()));
    }

    /** From when on this server's clock is not believed. */
    public Duration serverClock() {
        return Duration.ofSeconds(amount(ExchangeLimit.Kind.SERVER_CLOCK_SECONDS, clock.now()));
    }

    private long amount(ExchangeLimit.Kind kind, Instant at) {
        return em.createQuery("""
                        select l from ExchangeLimit l where l.kind = :kind and l.validFrom <= :day and (l.validTo is null or l.validTo >= :day)
                        order by l.validFrom desc""", ExchangeLimit.class)
                .setParameter("kind", kind).setParameter("day", LocalDate.ofInstant(at, BusinessClock.ZONE)).setMaxResults(1).getResultStream()
                .findFirst().orElseThrow(() -> new IllegalStateException("no limit on file: " + kind)).amount();
    }
}
