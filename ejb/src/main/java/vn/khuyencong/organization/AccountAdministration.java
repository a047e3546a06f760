package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseText;
import vn.khuyencong.territory.Territory;

/**
 * What an administrator does with accounts: makes them, gives and ends roles, locks, resets passwords. Each act is audited,
 * refused ones and those on his own account too; none of them can leave the system without an administrator.
 */
@Stateless
public class AccountAdministration {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private AuditTrail audit;
    @Inject
    private Territory territory;
    @Inject
    private BusinessClock clock;

    /**
     * How an act ended.
     *
     * @param refusal         why not; null if it was done
     * @param oneTimePassword a password that was made, shown this once; null if none was
     */
    public record Done(Refusal refusal, String oneTimePassword) {
    }

    /** Makes an account without a role; its owner must change the password at the first sign-in. */
    public Done create(Viewer by, String name, String displayName) {
        by.require(Function.MANAGE_ACCOUNTS);
        String shown = VietnameseText.normalize(VietnameseText.printable(displayName).strip());
        Optional<Refusal> refusal = AccountNames.check(name, shown).or(() -> em.find(UserAccount.class, name) == null
                ? Optional.empty() : Optional.of(Refusal.error("ACCOUNT_NAME_TAKEN", "", "name", name)));
        String password = PasswordHash.oneTimePassword();
        if (refusal.isEmpty()) {
            UserAccount account = new UserAccount(name, shown, "");
            account.setPassword(PasswordHash.of(password), true);
            em.persist(account);
        }
        return done(by, AuditAct.ACCOUNT_CREATED, name, refusal, null, password);
    }

    /**
     * Gives a role for a scope, from a day on, which must not be over already.
     *
     * @param role   null, like {@code scope}, where none was chosen: it is refused
     * @param office in which of the unit's offices, for a role that is had in one of them alone; else null
     * @param to     the last day; null until it is ended
     */
    public Done give(Viewer by, String name, Role role, DataScope scope, UnitOffice office, LocalDate from, LocalDate to) {
        by.require(Function.MANAGE_ACCOUNTS);
        UserAccount account = account(name);
        Optional<Refusal> refusal = AssignmentRules.check(role, scope, office, from, to, territory.map())
                .or(() -> to != null && to.isBefore(clock.today()) ? Optional.of(Refusal.error("DAYS_WRONG", "", "to")) : Optional.empty());
        if (refusal.isEmpty()) {
            em.persist(new RoleAssignment(account.name(), new Grant(role, scope, office), from, to, by.name(), clock.now()));
        }
        return done(by, AuditAct.ROLE_GIVEN, name, refusal, described(role, scope, office, from, to), null);
    }

    /**
     * States in which office a role is had, of which nobody did: it lasts until today and goes on from tomorrow, or from its first day if that is to
     * come, as one of that office. So it is seen on which day he acted for which.
     */
    public Done place(Viewer by, long assignmentId, UnitOffice office) {
        by.require(Function.MANAGE_ACCOUNTS);
        RoleAssignment assignment = Optional.ofNullable(em.find(RoleAssignment.class, assignmentId, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotVisible::new);
        Grant before = assignment.grant();
        LocalDate today = clock.today();
        LocalDate last = assignment.validTo();
        LocalDate from = assignment.beginsAfter(today) ? assignment.validFrom() : today.plusDays(1);
        Optional<Refusal> refusal = !assignment.isPlaceable(today) ? Optional.of(Refusal.error("OFFICE_OF_ROLE_STATED", "", "office"))
                : AssignmentRules.check(before.role(), before.scope(), office, from, last, territory.map());
        if (refusal.isEmpty()) {
            LocalDate until = from.minusDays(1);
            assignment.end(until, by.name(), clock.now());
            done(by, AuditAct.ROLE_ENDED, assignment.account(), refusal, described(before.role(), before.scope(), null, null, until), null);
            em.persist(new RoleAssignment(assignment.account(), new Grant(before.role(), before.scope(), office), from, last, by.name(), clock.now()));
        }
        return done(by, AuditAct.ROLE_GIVEN, assignment.account(), refusal, described(before.role(), before.scope(), office, from, last), null);
    }

    /** Ends a role after a last day; without one, at once. */
    public Done end(Viewer by, long assignmentId, LocalDate lastDay) {
        by.require(Function.MANAGE_ACCOUNTS);
        RoleAssignment assignment = Optional.ofNullable(em.find(RoleAssignment.class, assignmentId)).orElseThrow(NotVisible::new);
        LocalDate last = lastDay == null ? clock.today().minusDays(1) : lastDay;
        Optional<Refusal> refusal = lastAdministrator(other -> other == assignment);
        if (refusal.isEmpty()) {
            assignment.end(last, by.name(), clock.now());
        }
        Grant grant = assignment.grant();
        return done(by, AuditAct.ROLE_ENDED, assignment.account(), refusal, described(grant.role(), grant.scope(), grant.office(), null, last), null);
    }

    /** Locks an account: its sessions end at once, and nobody stands in for it any more. */
    public Done lock(Viewer by, String name) {
        by.require(Function.MANAGE_ACCOUNTS);
        UserAccount account = account(name);
        Optional<Refusal> refusal = by.name().equals(name) ? Optional.of(Refusal.error("LOCKING_ONESELF", "", ""))
                : lastAdministrator(other -> other.account().equals(name));
        if (refusal.isEmpty()) {
            account.setLocked(clock.now());
        }
        return done(by, AuditAct.ACCOUNT_LOCKED, name, refusal, null, null);
    }

    public Done unlock(Viewer by, String name) {
        by.require(Function.MANAGE_ACCOUNTS);
        account(name).setLocked(null);
        return done(by, AuditAct.ACCOUNT_UNLOCKED, name, Optional.empty(), null, null);
    }

    /** Gives an account a one-time password; its sessions end at once. */
    public Done resetPassword(Viewer by, String name) {
        by.require(Function.MANAGE_ACCOUNTS);
        String password = PasswordHash.oneTimePassword();
        account(name).setPassword(PasswordHash.of(password), true);
        return done(by, AuditAct.PASSWORD_RESET, name, Optional.empty(), null, password);
    }

    /** Waits for whoever takes an administrator's rights away at the same moment, then looks who remains. */
    private Optional<Refusal> lastAdministrator(Predicate<RoleAssignment> taken) {
        em.find(FirstAdministrator.class, FirstAdministrator.ONLY, LockModeType.PESSIMISTIC_WRITE);
        List<RoleAssignment> all = em.createQuery("select a from RoleAssignment a", RoleAssignment.class).getResultList();
        Set<String> locked = em.createQuery("select a.name from UserAccount a where a.lockedAt is not null", String.class)
                .getResultStream().collect(Collectors.toSet());
        return Administrators.wouldBeGone(all, locked, taken, clock.today())
                ? Optional.of(Refusal.error("LAST_ADMINISTRATOR", "", "")) : Optional.empty();
    }

    private UserAccount account(String name) {
        return Optional.ofNullable(em.find(UserAccount.class, name, LockModeType.PESSIMISTIC_WRITE)).orElseThrow(NotVisible::new);
    }

    private Done done(Viewer by, AuditAct act, String account, Optional<Refusal> refusal, String detail, String password) {
        String subject = account.length() > 64 ? account.substring(0, 64) : account;
        audit.record(by.name(), act, subject, refusal.map(Refusal::rule).orElse("OK"), detail);
        return new Done(refusal.orElse(null), refusal.isPresent() ? null : password);
    }

    private static String described(Role role, DataScope scope, UnitOffice office, LocalDate from, LocalDate to) {
        Object where = scope == null ? "" : scope.unit() != null ? scope.unit() : scope.region() != null ? scope.region() : "COUNTRY";
        return (role == null ? "" : role) + " " + where + (office == null ? " " : " " + office + " ") + (from == null ? "" : from) + "/" + (to == null ? "" : to);
    }
}
