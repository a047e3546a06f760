package vn.khuyencong.scheme;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.khuyencong.norm.ReasonCodes;
import vn.khuyencong.plan.Scheme;
import vn.khuyencong.scheme.Ledger.Account;

/** Reads what papers of changes tell, at once for all schemes of a paper. */
@Stateless
public class ChangeFiles {

    @PersistenceContext(unitName = "khuyencong")
    private EntityManager em;
    @Inject
    private StatedSchemes schemes;
    @Inject
    private ReasonCodes codes;

    public ChangeFile of(Collection<SchemeRecord> records) {
        List<Long> ids = records.stream().map(SchemeRecord::id).toList();
        List<SchemeEvent> events = schemes.events(records);
        List<Long> versions = events.stream().map(SchemeEvent::versionId).filter(Objects::nonNull).distinct().toList();
        List<Scheme> stated = schemes.in(versions, records.stream().map(SchemeRecord::code).distinct().toList());
        return new ChangeFile(events.stream().collect(Collectors.groupingBy(event -> event.record().id())), stated, entries(ids),
                events.stream().filter(event -> event.reasonCode() != null).map(SchemeEvent::day).distinct().collect(Collectors.toMap(Function.identity(), codes::on)),
                isSample(ids, stated));
    }

    private List<LedgerEntry> entries(List<Long> records) {
        Map<String, Account> accounts = Map.of("select e from LedgerEntry e left join fetch e.event where e.record.id in :records and e.account = :account", Account.PAID,
                "select e from LedgerEntry e join fetch e.event v where v.record.id in :records and e.account = :account", Account.FREED);
        return accounts.entrySet().stream().flatMap(each -> em.createQuery(each.getKey(), LedgerEntry.class).setParameter("records", records)
                .setParameter("account", each.getValue()).getResultStream()).toList();
    }

    /** Also of a scheme of a plan that is not decided yet. */
    private boolean isSample(List<Long> records, List<Scheme> stated) {
        return stated.stream().anyMatch(scheme -> scheme.version().sample()) || em.createQuery(
                        "select count(r) from SchemeRecord r where r.id in :records and r.scheme.version.sample = true", Long.class)
                .setParameter("records", records).getSingleResult() > 0;
    }
}
