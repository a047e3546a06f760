package vn.khuyencong.establishment;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.khuyencong.audit.AuditAct;
import vn.khuyencong.audit.AuditTrail;
import vn.khuyencong.organization.Function;
import vn.khuyencong.organization.NotVisible;
import vn.khuyencong.organization.Viewer;
import vn.khuyencong.shared.BusinessClock;
import vn.khuyencong.shared.UnitId;
import vn.khuyencong.territory.Territory;
import vn.khuyencong.territory.UnitMap;

/**
 * What officers decide about two records: one establishment, two, or after all two. Each decision has its reason and is
 * kept for ever. Both records are locked in the order of their ids before anything is looked at, so of two officers at
 * once the second sees what the first did.
 */
@Stateless
public class Merging {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Territory territory;
    @Inject
    private AuditTrail audit;
    @Inject
    private BusinessClock clock;

    /**
     * Makes a record part of another; both must stand for themselves.
     *
     * @param kept  id of the record that stays
     * @param other id of the record that becomes part of it
     * @throws NotVisible               if {@code by} may not decide
     * @throws IllegalArgumentException if a record does not exist, or the two are one, or there is no reason
     */
    public MergeOutcome merge(Viewer by, long kept, long other, String reason) {
        by.require(Function.MANAGE_ESTABLISHMENTS);
        lock(by, kept, other, reason);
        Establishment staying = em.find(Establishment.class, kept);
        Establishment joining = em.find(Establishment.class, other);
        if (staying.survivor() == joining.survivor()) {
            return MergeOutcome.ALREADY;
        }
        if (staying.isMerged() || joining.isMerged()) {
            return MergeOutcome.CHANGED;
        }
        joining.mergeInto(staying);
        lead(joining, staying.id());
        settle(staying, joining, SuspectedPair.PairState.MERGED);
        decided(EstablishmentDecision.DecisionKind.MERGE, AuditAct.ESTABLISHMENTS_MERGED, by, kept, other, reason);
        return MergeOutcome.DONE;
    }

    /** Two records are two establishments: they are not proposed again. */
    public MergeOutcome keepApart(Viewer by, long one, long other, String reason) {
        by.require(Function.MANAGE_ESTABLISHMENTS);
        lock(by, one, other, reason);
        Establishment first = em.find(Establishment.class, one);
        Establishment second = em.find(Establishment.class, other);
        if (first.survivor() == second.survivor()) {
            return MergeOutcome.CHANGED;
        }
        if (pair(first, second).filter(pair -> pair.state() == SuspectedPair.PairState.APART).isPresent()) {
            return MergeOutcome.ALREADY;
        }
        settle(first, second, SuspectedPair.PairState.APART);
        decided(EstablishmentDecision.DecisionKind.KEEP_APART, AuditAct.ESTABLISHMENTS_KEPT_APART, by, one, other, reason);
        return MergeOutcome.DONE;
    }

    /** Undoes a merge: the record stands for itself again, with all that had been merged into it before. */
    public MergeOutcome split(Viewer by, long merged, String reason) {
        by.require(Function.MANAGE_ESTABLISHMENTS);
        Establishment before = em.find(Establishment.class, merged);
        if (before == null || !before.isMerged()) {
            return MergeOutcome.ALREADY;
        }
        long kept = before.mergedInto();
        lock(by, kept, merged, reason);
        Establishment leaving = em.find(Establishment.class, merged);
        if (!leaving.isMerged() || leaving.mergedInto() != kept) {
            return leaving.isMerged() ? MergeOutcome.CHANGED : MergeOutcome.ALREADY;
        }
        leaving.standAlone();
        lead(leaving, leaving.id());
        settle(em.find(Establishment.class, kept), leaving, SuspectedPair.PairState.APART);
        decided(EstablishmentDecision.DecisionKind.SPLIT, AuditAct.ESTABLISHMENT_SPLIT, by, kept, merged, reason);
        return MergeOutcome.DONE;
    }

    private void lock(Viewer by, long one, long other, String reason) {
        if (one == other || reason == null || reason.isBlank()) {
            throw new IllegalArgumentException("two records and a reason are needed");
        }
        for (long id : new long[] {Math.min(one, other), Math.max(one, other)}) {
            Establishment locked = em.find(Establishment.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (locked == null) {
                throw new IllegalArgumentException("no such record: " + id);
            }
            // What was read before the lock may be older than what another officer has done meanwhile.
            em.refresh(locked);
            requireOver(by, id);
        }
    }

    /** An officer of a region decides about establishments that papers of his region speak of. */
    private void requireOver(Viewer by, long record) {
        UnitMap units = territory.map();
        if (!by.seesAll() && em.createQuery("select distinct s.unit from EstablishmentStatement s where s.establishment = :id", String.class)
                .setParameter("id", record).getResultStream().noneMatch(unit -> by.may(Function.MANAGE_ESTABLISHMENTS, new UnitId(unit), units))) {
            throw new NotVisible();
        }
    }

    /** The record and all below it lead to a new survivor. */
    private void lead(Establishment top, long survivor) {
        Deque<Establishment> next = new ArrayDeque<>();
        next.add(top);
        while (!next.isEmpty()) {
            Establishment one = next.remove();
            one.leadTo(survivor);
            next.addAll(em.createQuery("select e from Establishment e where e.mergedInto = :id", Establishment.class)
                    .setParameter("id", one.id()).getResultList());
        }
    }

    private Optional<SuspectedPair> pair(Establishment one, Establishment other) {
        return em.createQuery("select p from SuspectedPair p where p.first.id = :first and p.second.id = :second", SuspectedPair.class)
                .setParameter("first", Math.min(one.id(), other.id())).setParameter("second", Math.max(one.id(), other.id()))
                .getResultStream().findFirst();
    }

    private void settle(Establishment one, Establishment other, SuspectedPair.PairState state) {
        SuspectedPair pair = pair(one, other).orElseGet(() -> new SuspectedPair(one, other, null, clock.now()));
        pair.become(state);
        em.persist(pair);
    }

    private void decided(EstablishmentDecision.DecisionKind kind, AuditAct act, Viewer by, long kept, long other, String reason) {
        em.persist(new EstablishmentDecision(kind, kept, other, reason.strip(), by.name(), clock.now()));
        audit.record(by.name(), act, Long.toString(kept), "OK", other + ": " + reason.strip());
    }
}
