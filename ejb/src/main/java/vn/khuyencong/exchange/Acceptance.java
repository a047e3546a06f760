package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;

/**
 * Whether anything may be accepted now. A receipt that could not be signed, or would be dated before one that was issued
 * already, is no proof: then nothing is taken, what was sent stays in the queue, reading goes on, and the state of the system
 * names the cause. It is looked at anew for every batch, so that all goes on by itself once the cause is gone.
 */
@Stateless
public class Acceptance {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private Restorations restorations;
    @Inject
    private ExchangeLimits limits;
    @Inject
    private AuditTrail audit;

    /** @throws AcceptanceClosed if nothing may be accepted now */
    public void require() {
        closed().ifPresent(why -> {
            throw why;
        });
    }

    /** Why nothing may be accepted now; empty where all may. */
    public Optional<AcceptanceClosed> closed() {
        return ministryKey.trouble().or(restorations::trouble).or(this::clockBehind);
    }

    /** A clock that was set back would give receipts of later messages earlier times. */
    private Optional<AcceptanceClosed> clockBehind() {
        Instant last = lastOnFile();
        boolean behind = last != null && last.isAfter(clock.now().plus(limits.serverClock())) && last.isAfter(corrected());
        return behind ? Optional.of(new AcceptanceClosed(Obstacle.CLOCK_BEHIND, last.toString())) : Optional.empty();
    }

    private Instant lastOnFile() {
        Instant audited = em.createQuery("select max(e.at) from AuditEntry e", Instant.class).getSingleResult();
        Instant issued = em.createQuery("select max(r.issuedAt) from Receipt r", Instant.class).getSingleResult();
        return audited == null || issued != null && issued.isAfter(audited) ? issued : audited;
    }

    private Instant corrected() {
        Instant upTo = em.createQuery("select max(c.upTo) from ClockCorrection c", Instant.class).getSingleResult();
        return upTo == null ? Instant.EPOCH : upTo;
    }

    /**
     * Times on file are from a day to come, since the clock was once wrong and is right now: an administrator says so and
     * acceptance goes on.
     *
     * @return why not; empty where it is done
     */
    public Optional<Refusal> correct(Viewer by, String reason) {
        by.require(Function.OPERATE);
        Optional<AcceptanceClosed> closed = clockBehind();
        Optional<Refusal> refused = KeyRules.missing(reason)
                .or(() -> closed.isPresent() ? Optional.empty() : Optional.of(Refusal.error("CLOCK_NOT_BEHIND", "", "")));
        if (refused.isEmpty()) {
            em.persist(new ClockCorrection(Instant.parse(closed.orElseThrow().detail()), clock.now(), by.name(), reason));
        }
        audit.record(by.name(), AuditAct.CLOCK_CORRECTED, closed.map(AcceptanceClosed::detail).orElse("-"), refused.map(Refusal::rule).orElse("OK"), reason);
        return refused;
    }
}
