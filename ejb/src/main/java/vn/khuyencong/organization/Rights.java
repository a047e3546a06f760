package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.khuyencong.organization.Viewer.Absent;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.territory.Territory;

/**
 * What accounts may do on the business day: their own assignments, and those of whom they stand in for. A deputy gets no
 * more than the one he stands in for has himself, and of that what {@link DelegationRules#passedOn} lets through: what that
 * one only has as somebody's deputy, in another house or as an administrator is not passed on.
 */
@Stateless
public class Rights {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private BusinessClock clock;
    @Inject
    private Territory territory;

    /** Who an account is today; empty if it is locked or has nothing to do. */
    public Optional<Viewer> viewer(String account) {
        UserAccount user = em.find(UserAccount.class, account);
        if (user == null || user.isLocked()) {
            return Optional.empty();
        }
        List<Grant> own = own(account);
        List<Grant> grants = new ArrayList<>(own);
        List<Absent> standsInFor = new ArrayList<>();
        for (UserAccount absent : absentFor(account)) {
            List<Grant> theirs = DelegationRules.passedOn(own(absent.name()), own, territory.map());
            if (!theirs.isEmpty()) {
                grants.addAll(theirs);
                standsInFor.add(new Absent(absent.name(), absent.displayName()));
            }
        }
        return grants.isEmpty() ? Optional.empty()
                : Optional.of(new Viewer(account, user.displayName(), grants.stream().distinct().toList(), standsInFor));
    }

    /** What an account may today by its own assignments alone. */
    public List<Grant> own(String account) {
        return own(List.of(account)).getOrDefault(account, List.of());
    }

    /** The same of several; those without any are left out. */
    public Map<String, List<Grant>> own(Collection<String> accounts) {
        LocalDate today = clock.today();
        return accounts.isEmpty() ? Map.of() : em.createQuery("select a from RoleAssignment a where a.account in :accounts order by a.id",
                        RoleAssignment.class).setParameter("accounts", accounts).getResultStream()
                .filter(assignment -> assignment.inForceOn(today)).collect(Collectors.groupingBy(RoleAssignment::account, Collectors.mapping(RoleAssignment::grant, Collectors.toList())));
    }

    private List<UserAccount> absentFor(String deputy) {
        LocalDate today = clock.today();
        return em.createQuery("select d from Delegation d where d.deputy = :deputy and d.endedAt is null order by d.id", Delegation.class)
                .setParameter("deputy", deputy).getResultStream().filter(delegation -> delegation.inForceOn(today))
                .map(delegation -> em.find(UserAccount.class, delegation.delegator())).filter(absent -> !absent.isLocked()).toList();
    }
}
