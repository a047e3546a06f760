package vn.khuyencong.evidence;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.audit.SealedTrail;
import vn.khuyencong.audit.Sealer;
import vn.khuyencong.exchange.MinistryKey;
import vn.khuyencong.exchange.Outbox;
import vn.khuyencong.exchange.Restorations;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.AuditHead;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/**
 * Signs where the audit chain ended after each day and gives it to every unit with a gateway; all others can fetch it. Days go
 * by real time in Viet Nam, also where business is played on other days. After an outage of days there is one head, for the last
 * of them: it covers what lies before it.
 */
@Stateless
public class DailyHeads {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Sealer sealer;
    @Inject
    private SealedTrail trail;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private Restorations restorations;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Makes the head of yesterday where it is due: not made yet, and all that was written by then is sealed. On several nodes one
     * makes it, since it holds the chain meanwhile.
     */
    public Optional<DailyHead> makeIfDue() {
        Sealer.End end = sealer.hold();
        LocalDate today = clock.now().atZone(BusinessClock.ZONE).toLocalDate();
        Instant begin = today.atStartOfDay(BusinessClock.ZONE).toInstant();
        Instant waiting = trail.state().oldestUnsealed();
        LocalDate yesterday = today.minusDays(1);
        boolean due = end.position() > 0 && !isMade(yesterday) && (waiting == null || !waiting.isBefore(begin)) && trail.hasBefore(begin);
        return due ? Optional.of(make(new AuditHead(yesterday, end.position(), end.hash(), restoration(), clock.now()))) : Optional.empty();
    }

    private boolean isMade(LocalDate day) {
        return em.createQuery("select count(h) from DailyHead h where h.day >= :day and h.restoration = :restoration", Long.class)
                .setParameter("day", day).setParameter("restoration", restoration()).getSingleResult() > 0;
    }

    /** A day may have two heads only where a restore lies between: what was signed before it is lost here, not at the units. */
    private int restoration() {
        return restorations.series().isEmpty() ? 0 : Integer.parseInt(restorations.series());
    }

    private DailyHead make(AuditHead head) {
        byte[] body = head.write();
        DailyHead made = new DailyHead(head, body, ministryKey.sign(body));
        em.persist(made);
        List<UnitId> units = brokerUsers.units();
        units.forEach(unit -> outbox.put(Addresses.receipts(unit), head.name(), body, made.jws()));
        audit.record("system", AuditAct.AUDIT_HEAD_SIGNED, head.name(), "OK", head.position() + " " + head.hash() + ", " + units.size() + " units");
        return made;
    }

    /** The latest first, at most so many. They are no secret: the more hold them, the better. */
    public List<DailyHead> latest(int most) {
        return em.createQuery("select h from DailyHead h order by h.day desc, h.id desc", DailyHead.class).setMaxResults(most).getResultList();
    }

    /** Those that vouch for places of a stretch. */
    public List<DailyHead> within(SealedTrail.Stretch stretch) {
        return em.createQuery("select h from DailyHead h where h.position between :first and :last order by h.position, h.id", DailyHead.class)
                .setParameter("first", stretch.first()).setParameter("last", stretch.last()).getResultList();
    }

    /** The first that vouches for a place. */
    public Optional<DailyHead> firstFrom(long position) {
        return em.createQuery("select h from DailyHead h where h.position >= :position order by h.position, h.id", DailyHead.class)
                .setParameter("position", position).setMaxResults(1).getResultStream().findFirst();
    }
}
