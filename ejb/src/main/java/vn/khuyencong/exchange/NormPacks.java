package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.NormPackDocument;
import vn.khuyencong.norm.NormFreshness;
import vn.khuyencong.norm.Norms;
import vn.khuyencong.norm.rules.NormFile;
import vn.khuyencong.norm.rules.NormIssue;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/**
 * Gives the law on file out to the units, signed by the ministry: a new version when its content has changed, the same
 * version once more before the last one grows stale, and the current one to a unit that newly takes part. Days are of the
 * calendar: the gateways know nothing of a day that is played.
 */
@Stateless
public class NormPacks {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private Norms norms;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    /**
     * Gives the law out to every unit if it has changed or its pack is soon to be stale; else does nothing. In a transaction of
     * its own: it holds the lock of the issue no longer than that, and what fails here undoes nothing of its caller.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void issueIfDue() {
        LocalDate today = LocalDate.ofInstant(clock.now(), BusinessClock.ZONE);
        NormFreshness freshness = norms.freshnessForIssue(today);
        NormFile law = norms.file();
        String digest = law.digest();
        Optional<IssuedNormPack> last = current();
        boolean unchanged = last.filter(pack -> pack.digest().equals(digest)).isPresent();
        if (unchanged && !freshness.isRenewalDue(last.get().freshUntil(), today)) {
            return;
        }
        int version = last.map(IssuedNormPack::number).orElse(0) + (unchanged ? 0 : 1);
        issue(new NormIssue(version, digest, today, freshness.lastFreshDay(today), law));
    }

    /** What was given out last. */
    public Optional<IssuedNormPack> current() {
        return em.createQuery("select p from IssuedNormPack p order by p.number desc, p.issuedOn desc", IssuedNormPack.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** A unit that takes part is to judge at home from the beginning. */
    public void on(@Observes UnitProvisioning.UnitProvisioned provisioned) {
        current().ifPresent(pack -> {
            send(pack, provisioned.unit());
            audit.record("system", AuditAct.NORM_PACK_SENT, provisioned.unit().value(), "OK", pack.name());
        });
    }

    private void issue(NormIssue issue) {
        Instant now = clock.now().truncatedTo(ChronoUnit.MILLIS);
        byte[] body = NormPackDocument.write(issue, now);
        IssuedNormPack pack = new IssuedNormPack(issue, body, ministryKey.sign(body), now);
        em.persist(pack);
        List<UnitId> units = brokerUsers.units();
        units.forEach(unit -> send(pack, unit));
        audit.record("system", AuditAct.NORM_PACK_ISSUED, pack.name(), "OK", issue.digest() + ", " + units.size() + " units");
    }

    private void send(IssuedNormPack pack, UnitId unit) {
        outbox.put(Addresses.receipts(unit), pack.name(), pack.body(), pack.jws());
    }
}
