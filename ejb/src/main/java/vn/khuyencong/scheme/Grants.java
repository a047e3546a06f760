package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.khuyencong.scheme.Ledger.Account;
import vn.khuyencong.shared.Parts;

/** What a scheme is granted, and what was paid of it; amounts in đồng. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Grants {

    private static final List<SchemeAct> GRANTING = List.of(SchemeAct.APPROVE_PLAN, SchemeAct.RECORD_DECISION, SchemeAct.AMEND);

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private Ledger ledger;

    /** The grant by the newest decision, whether it is paid out or not; 0 before the first, and once it is settled or stopped. */
    public long of(SchemeRecord record) {
        return !record.state().isUnderWay() ? 0 : em.createQuery("""
                        select e from SchemeEvent e where e.record.id = :record and e.act in :acts order by e.at desc, e.id desc""", SchemeEvent.class)
                .setParameter("record", record.id()).setParameter("acts", GRANTING).setMaxResults(1).getResultStream().findFirst()
                .map(SchemeEvent::amount).orElse(0L);
    }

    /** The grants of some schemes of one plan by code; of those alone that are under way. */
    public Map<String, Long> of(Collection<SchemeRecord> records) {
        Map<Long, String> underWay = records.stream().filter(record -> record.state().isUnderWay())
                .collect(Collectors.toMap(SchemeRecord::id, SchemeRecord::code));
        Map<String, Long> grants = new HashMap<>();
        for (List<Long> some : Parts.of(List.copyOf(underWay.keySet()))) {
            em.createQuery("select e from SchemeEvent e where e.record.id in :some and e.act in :acts order by e.at, e.id", SchemeEvent.class)
                    .setParameter("some", some).setParameter("acts", GRANTING).getResultStream()
                    .forEach(event -> grants.put(event.record().code(), Objects.requireNonNullElse(event.amount(), 0L)));
        }
        return grants;
    }

    /** What was paid out and is neither settled nor come back. */
    public long paid(SchemeRecord record) {
        return ledger.heldBy(record, Account.PAID);
    }

    /** What was paid out above the grant and so must come back: of a stopped scheme all of it. */
    public long overpaid(SchemeRecord record) {
        return Math.max(0, paid(record) - of(record));
    }
}
