package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/** User accounts: signing in, and who somebody is. */
@Stateless
public class Accounts {

    private static final int ALLOWED_FAILURES = 10;
    private static final Duration LOCK = Duration.ofMinutes(15);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** The account, if name and password fit and it is not locked. Refused attempts are audited and counted. */
    public Optional<Viewer> signIn(String name, String password) {
        UserAccount account = em.find(UserAccount.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            PasswordHash.UNKNOWN_ACCOUNT.matches(password);
            return refused(name, "UNKNOWN_ACCOUNT");
        }
        if (account.isLockedAt(clock.now())) {
            return refused(name, "LOCKED");
        }
        if (!PasswordHash.parse(account.passwordHash()).matches(password)) {
            account.failedToSignIn(ALLOWED_FAILURES, clock.now().plus(LOCK));
            return refused(name, "WRONG_PASSWORD");
        }
        account.signedIn();
        return Optional.of(account.viewer());
    }

    /** Who a signed-in name is. */
    public Optional<Viewer> find(String name) {
        return Optional.ofNullable(em.find(UserAccount.class, name)).map(UserAccount::viewer);
    }

    /** Makes an account; its name must be free. */
    public void create(String name, String displayName, Role role, UnitId unit, String password) {
        createHashed(name, displayName, role, unit, PasswordHash.of(password).toString());
    }

    public void createHashed(String name, String displayName, Role role, UnitId unit, String passwordHash) {
        em.persist(new UserAccount(name, displayName, role, unit, passwordHash));
        audit.record("system", AuditAct.ACCOUNT_CREATED, name, role.name(), unit == null ? null : unit.value());
    }

    public boolean nobodyYet() {
        return em.createQuery("select count(a) from UserAccount a", Long.class).getSingleResult() == 0;
    }

    private Optional<Viewer> refused(String name, String why) {
        String shown = name.length() > 64 ? name.substring(0, 64) : name;
        audit.record(shown.replace("\u0000", ""), AuditAct.SIGN_IN_REFUSED, null, why, null);
        return Optional.empty();
    }
}
