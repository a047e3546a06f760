package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.shared.BusinessClock;

/** Writes the accounts that the system makes itself, all in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FirstAccount {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    public boolean exists() {
        return em.find(FirstAdministrator.class, FirstAdministrator.ONLY) != null;
    }

    /** An account to be made. */
    public record Wanted(String name, String displayName, Grant grant) {
    }

    /**
     * The first accounts, with a role since ever: business days may be played that are long past. Fails if there is one
     * already, also if it was made a moment ago elsewhere.
     */
    public void make(List<Wanted> accounts, String passwordHash) {
        em.persist(new FirstAdministrator(accounts.get(0).name(), clock.now()));
        accounts.forEach(account -> em.persist(new UserAccount(account.name(), account.displayName(), passwordHash)));
        em.flush();
        for (Wanted account : accounts) {
            DataScope scope = account.grant().scope();
            em.persist(new RoleAssignment(account.name(), account.grant(), null, null, "system", clock.now()));
            audit.record("system", AuditAct.ACCOUNT_CREATED, account.name(), "OK",
                    account.grant().role() + (scope.unit() == null ? "" : " " + scope.unit()));
        }
    }
}
