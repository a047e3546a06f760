package vn.khuyencong.scheme.registration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.exchange.contract.Digest;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Network;

/** Keeps a stranger from filling or searching the register by machine; a whole office behind one address still gets through. */
@Stateless
public class PublicQuota {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** What is limited, and how often an hour. */
    public enum Use {
        REGISTER(20), LOOK_UP(30), CHECK_CERTIFICATE(120), CHECK_DOCUMENT(120);

        private final int allowed;

        Use(int allowed) {
            this.allowed = allowed;
        }
    }

    /** Counts a use, whatever becomes of it afterwards; whether it may be. @param address of whoever asks; kept as a digest of its network alone */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean take(Use use, String address) {
        String network = Digest.sha256(Network.of(address).getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        String id = use + "/" + network;
        PublicUse uses = em.find(PublicUse.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (uses == null) {
            uses = new PublicUse(id, clock.now());
            em.persist(uses);
        }
        boolean may = uses.take(clock.now(), use.allowed);
        if (!may) {
            audit.record("public", AuditAct.PUBLIC_PAGE_REFUSED, use.name(), "TOO_OFTEN", null);
        }
        return may;
    }
}
