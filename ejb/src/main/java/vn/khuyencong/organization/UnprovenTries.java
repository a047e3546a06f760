package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;

/**
 * What somebody asks in the name of a unit without proving it, counted by unit and address as wrong passwords are: a stranger shuts
 * out himself and not the unit. Counted are only units with a user at the broker, so that nobody fills the table with invented ones.
 */
@Stateless
public class UnprovenTries {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;

    /** Whether that address is shut out for now, in the name of that unit. */
    public boolean areTooMany(UnitId unit, String address) {
        SignInFailures before = em.find(SignInFailures.class, id(unit, address));
        return before != null && before.lockedAt(clock.now());
    }

    /** Counts one; tries at the same moment all count. Returns whether the unit is one that takes part. */
    public boolean count(UnitId unit, String address) {
        if (em.find(BrokerUser.class, BrokerIdentity.of(unit).user(), LockModeType.PESSIMISTIC_WRITE) == null) {
            return false;
        }
        SignInFailures failures = em.find(SignInFailures.class, id(unit, address), LockModeType.PESSIMISTIC_WRITE);
        if (failures == null) {
            failures = new SignInFailures(id(unit, address));
            em.persist(failures);
        }
        failures.failed(clock.now());
        return true;
    }

    /** A proven one: what was counted before is forgotten. */
    public void proven(UnitId unit, String address) {
        SignInFailures before = em.find(SignInFailures.class, id(unit, address));
        if (before != null) {
            before.succeeded();
        }
    }

    /** No account has a name with a blank in it. */
    private static String id(UnitId unit, String address) {
        return SignInFailures.id("unit " + unit, address);
    }
}
