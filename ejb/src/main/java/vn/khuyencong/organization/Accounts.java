package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.shared.BusinessClock;

/** User accounts: signing in, and who somebody is. */
@Stateless
public class Accounts {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rights rights;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Lets in whoever's name and password fit, unless the account is locked, has no role today, or had too many wrong
     * passwords from that address. Refused attempts are audited and counted.
     *
     * @param address where the attempt comes from
     */
    public Optional<SignedIn> signIn(String name, String password, String address) {
        UserAccount account = em.find(UserAccount.class, name);
        if (account == null) {
            PasswordHash.UNKNOWN_ACCOUNT.matches(password);
            return refused(name, "UNKNOWN_ACCOUNT");
        }
        SignInFailures before = em.find(SignInFailures.class, SignInFailures.id(name, address));
        if (before != null && before.lockedAt(clock.now())) {
            return refused(name, "TOO_MANY_FAILURES");
        }
        if (!account.password().matches(password)) {
            failures(account, address).failed(clock.now());
            return refused(name, "WRONG_PASSWORD");
        }
        Optional<SignedIn> signedIn = find(name);
        if (signedIn.isEmpty()) {
            return refused(name, account.isLocked() ? "LOCKED" : "WITHOUT_ROLE");
        }
        if (before != null) {
            before.succeeded();
        }
        return signedIn;
    }

    /** Who a signed-in name is today; empty if the account is locked or has no role any more. */
    public Optional<SignedIn> find(String name) {
        return rights.viewer(name).map(viewer -> {
            UserAccount account = em.find(UserAccount.class, name);
            return new SignedIn(viewer, account.mustChangePassword(), account.language(), account.password().salt());
        });
    }

    /** Counted one after the other: attempts at the same moment all count. */
    private SignInFailures failures(UserAccount account, String address) {
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
        String id = SignInFailures.id(account.name(), address);
        SignInFailures failures = em.find(SignInFailures.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (failures == null) {
            failures = new SignInFailures(id);
            em.persist(failures);
        }
        return failures;
    }

    private Optional<SignedIn> refused(String name, String why) {
        String shown = name.length() > 64 ? name.substring(0, 64) : name;
        audit.record(shown.replace("\u0000", ""), AuditAct.SIGN_IN_REFUSED, null, why, null);
        return Optional.empty();
    }
}
