package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.VietnameseOrder;

/** The accounts as an administrator looks them up. */
@Stateless
public class AccountList {

    /** The acts that make up the history of an account. */
    public static final Set<AuditAct> HISTORY = EnumSet.of(AuditAct.ACCOUNT_CREATED, AuditAct.ACCOUNT_LOCKED, AuditAct.ACCOUNT_UNLOCKED,
            AuditAct.ROLE_GIVEN, AuditAct.ROLE_ENDED, AuditAct.PASSWORD_RESET, AuditAct.PASSWORD_CHANGED, AuditAct.DELEGATION_MADE,
            AuditAct.DELEGATION_ENDED);
    private static final int LONGEST_HISTORY = 100;

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rights rights;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * What to list; null means any.
     *
     * @param text  part of the name or of the name on screen, in any case
     * @param role  a role it has today
     * @param state whether one can sign in
     * @param unplaced whether nobody stated of a role that goes on after today in which office of its unit it is had
     */
    public record Filter(String text, Role role, AccountState state, Boolean unplaced) {

        boolean takes(AccountSummary account) {
            return (text == null || contains(account.name(), text) || contains(account.displayName(), text))
                    && (role == null || account.grants().stream().anyMatch(grant -> grant.role() == role))
                    && (state == null || account.state() == state)
                    && (unplaced == null || account.unplaced() == unplaced);
        }

        private static boolean contains(String where, String what) {
            return where.toLowerCase(Locale.ROOT).contains(what.toLowerCase(Locale.ROOT));
        }
    }

    /** All that the filter takes, in Vietnamese order of their names on screen: some hundreds in the whole country. */
    public List<AccountSummary> list(Viewer by, Filter filter) {
        by.require(Function.MANAGE_ACCOUNTS);
        List<UserAccount> accounts = em.createQuery("select a from UserAccount a", UserAccount.class).getResultList();
        Map<String, List<Grant>> grants = rights.own(accounts.stream().map(UserAccount::name).toList());
        Set<String> unplaced = unplaced();
        return accounts.stream().map(account -> summary(account, grants.getOrDefault(account.name(), List.of()), unplaced.contains(account.name()))).filter(filter::takes)
                .sorted(Comparator.comparing(AccountSummary::displayName, VietnameseOrder.comparator()).thenComparing(AccountSummary::name))
                .toList();
    }

    /** One account with its roles and history; empty if there is none of that name. */
    public Optional<AccountDetails> find(Viewer by, String name) {
        by.require(Function.MANAGE_ACCOUNTS);
        LocalDate today = clock.today();
        return Optional.ofNullable(em.find(UserAccount.class, name)).map(account -> new AccountDetails(
                summary(account, rights.own(name), unplaced().contains(name)),
                em.createQuery("select a from RoleAssignment a where a.account = :account order by a.givenAt desc, a.id desc", RoleAssignment.class)
                        .setParameter("account", name).getResultStream().map(assignment -> assignment.given(today)).toList(),
                audit.about(name, HISTORY, LONGEST_HISTORY)));
    }

    private Set<String> unplaced() {
        LocalDate today = clock.today();
        return em.createQuery("select a from RoleAssignment a where a.office is null", RoleAssignment.class).getResultStream()
                .filter(assignment -> assignment.isPlaceable(today)).map(RoleAssignment::account).collect(Collectors.toSet());
    }

    private static AccountSummary summary(UserAccount account, List<Grant> grants, boolean unplaced) {
        AccountState state = account.isLocked() ? AccountState.LOCKED
                : grants.isEmpty() ? AccountState.WITHOUT_ROLE : AccountState.ACTIVE;
        return new AccountSummary(account.name(), account.displayName(), state, grants, unplaced);
    }
}
