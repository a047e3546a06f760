package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.shared.Refusal;

/** What everybody does with his own account: another password, another language. */
@Stateless
public class OwnAccount {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AuditTrail audit;

    /** Changes the password of whoever knows the old one; every other session of the account is over then. */
    public Optional<Refusal> changePassword(Viewer viewer, String old, String fresh, String repeated) {
        UserAccount account = em.find(UserAccount.class, viewer.name(), LockModeType.PESSIMISTIC_WRITE);
        Optional<Refusal> refusal = !account.password().matches(old) ? Optional.of(Refusal.error("PASSWORD_OLD_WRONG", "", "old"))
                : old.equals(fresh) ? Optional.of(Refusal.error("PASSWORD_SAME", "", "password"))
                : PasswordRules.check(viewer.name(), fresh, repeated);
        if (refusal.isEmpty()) {
            account.setPassword(PasswordHash.of(fresh), false);
        }
        audit.record(viewer.name(), AuditAct.PASSWORD_CHANGED, viewer.name(), refusal.map(Refusal::rule).orElse("OK"), null);
        return refusal;
    }

    /** Keeps the language that the pages shall speak to him. */
    public void speak(Viewer viewer, String language) {
        em.find(UserAccount.class, viewer.name()).setLanguage(language);
    }
}
