package vn.khuyencong.organization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.Refusal;
import vn.khuyencong.shared.VietnameseOrder;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * Standing in during leave: an account names a colleague who has its assignments from one day to another. Only colleagues
 * of one house and, in a unit, of one office may; a deputy passes nothing on; either ends it early.
 */
@Stateless
public class Delegations {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Rights rights;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /** Lets a colleague stand in from one day to another, both inclusive. */
    public Optional<Refusal> give(Viewer by, String deputy, LocalDate from, LocalDate to, String reason) {
        // The delegator's row is locked so that two wishes at the same moment cannot overlap.
        em.find(UserAccount.class, by.name(), LockModeType.PESSIMISTIC_WRITE);
        DelegationRules.Wish wish = new DelegationRules.Wish(by.name(), deputy, from, to, reason.strip());
        UserAccount colleague = em.find(UserAccount.class, deputy);
        List<Grant> theirs = colleague == null || colleague.isLocked() ? List.of() : rights.own(deputy);
        Optional<Refusal> refusal = DelegationRules.check(wish, rights.own(by.name()), theirs,
                concerning(by.name()).stream().filter(other -> other.delegator().equals(by.name())).toList(), clock.today(), territory.map());
        if (refusal.isEmpty()) {
            em.persist(new Delegation(by.name(), deputy, from, to, wish.reason(), clock.now()));
        }
        audit.record(by.name(), AuditAct.DELEGATION_MADE, by.name(), refusal.map(Refusal::rule).orElse("OK"),
                deputy + " " + from + "/" + to);
        return refusal;
    }

    /** Ends it early; done by either of the two. Nothing happens to one that is ended already. */
    public void end(Viewer by, long id) {
        Delegation delegation = em.find(Delegation.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (delegation == null || !delegation.concerns(by.name())) {
            throw new NotVisible();
        }
        if (!delegation.isEnded()) {
            delegation.end(by.name(), clock.now());
            audit.record(by.name(), AuditAct.DELEGATION_ENDED, delegation.delegator(), "OK", delegation.deputy());
        }
    }

    /** All in which he is one of the two, the latest first. */
    public List<Deputising> of(Viewer viewer) {
        LocalDate today = clock.today();
        return concerning(viewer.name()).stream().map(delegation -> delegation.view(today, this::displayName)).toList();
    }

    /** Those he may name: unlocked accounts of his house and office, in Vietnamese order. */
    public List<Viewer.Absent> colleagues(Viewer viewer) {
        UnitMap units = territory.map();
        List<Grant> own = rights.own(viewer.name());
        Map<String, String> names = em.createQuery("select a from UserAccount a where a.lockedAt is null", UserAccount.class)
                .getResultStream().collect(java.util.stream.Collectors.toMap(UserAccount::name, UserAccount::displayName));
        return rights.own(names.keySet()).entrySet().stream()
                .filter(entry -> !entry.getKey().equals(viewer.name()) && DelegationRules.areColleagues(own, entry.getValue(), units))
                .map(entry -> new Viewer.Absent(entry.getKey(), names.get(entry.getKey())))
                .sorted(Comparator.comparing(Viewer.Absent::displayName, VietnameseOrder.comparator())).toList();
    }

    private List<Delegation> concerning(String account) {
        return em.createQuery("select d from Delegation d where d.delegator = :account or d.deputy = :account order by d.madeAt desc, d.id desc",
                Delegation.class).setParameter("account", account).getResultList();
    }

    private String displayName(String account) {
        return em.find(UserAccount.class, account).displayName();
    }
}
