package vn.khuyencong.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.Addresses;
import vn.khuyencong.exchange.contract.ContractNotice;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.exchange.contract.TakenVersion;
import vn.khuyencong.organization.BrokerUsers;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/**
 * Tells the units, signed, which versions of each message are taken: every unit once when that has changed, and a unit that
 * newly takes part at once. A gateway sends a new version only after it was told.
 */
@Stateless
public class ContractNotices {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private ContractVersions versions;
    @Inject
    private MinistryKey ministryKey;
    @Inject
    private BrokerUsers brokerUsers;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;

    /** Tells every unit if something has changed since the last notice; else does nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void issueIfChanged() {
        List<TakenVersion> taken = versions.forNotice();
        String digest = Digest.sha256(ContractNotice.of(0, taken, Instant.EPOCH).write());
        Optional<IssuedContractNotice> last = current();
        if (last.filter(notice -> notice.digest().equals(digest)).isPresent()) {
            return;
        }
        int number = last.map(IssuedContractNotice::number).orElse(0) + 1;
        ContractNotice notice = ContractNotice.of(number, taken, clock.now().truncatedTo(ChronoUnit.MILLIS));
        IssuedContractNotice issued = new IssuedContractNotice(notice, digest, ministryKey.sign(notice.write()));
        em.persist(issued);
        List<UnitId> units = brokerUsers.units();
        units.forEach(unit -> send(issued, unit));
        audit.record("system", AuditAct.CONTRACT_ANNOUNCED, issued.name(), "OK", digest + ", " + units.size() + " units");
    }

    /** What was given out last. */
    public Optional<IssuedContractNotice> current() {
        return em.createQuery("select n from IssuedContractNotice n order by n.number desc", IssuedContractNotice.class)
                .setMaxResults(1).getResultStream().findFirst();
    }

    /** A unit that takes part may write what is taken from the beginning. */
    public void on(@Observes UnitProvisioning.UnitProvisioned provisioned) {
        current().ifPresent(notice -> {
            send(notice, provisioned.unit());
            audit.record("system", AuditAct.CONTRACT_ANNOUNCED, provisioned.unit().value(), "OK", notice.name());
        });
    }

    private void send(IssuedContractNotice notice, UnitId unit) {
        outbox.put(Addresses.receipts(unit), notice.name(), notice.body(), notice.jws());
    }
}
